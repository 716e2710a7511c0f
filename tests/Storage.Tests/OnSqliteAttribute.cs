using System.Reflection;
using BS2000Bridge.Storage.Settings;
using Xunit.Sdk;

namespace BS2000Bridge.Storage.Tests;

/// <summary>Runs a theory of the compliance suite on SQLite.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.Sqlite]];
}
