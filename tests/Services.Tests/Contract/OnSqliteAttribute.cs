using System.Reflection;
using BS2000Bridge.Storage.Settings;
using Xunit.Sdk;

namespace BS2000Bridge.Services.Tests.Contract;

/// <summary>Runs a theory of the contract on SQLite.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.Sqlite]];
}
