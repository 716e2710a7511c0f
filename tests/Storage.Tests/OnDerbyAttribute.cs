using System.Reflection;
using BS2000Bridge.Storage.Settings;
using BS2000Bridge.Storage.Tests.DerbyDriver;
using Xunit.Sdk;

namespace BS2000Bridge.Storage.Tests;

/// <summary>Runs a theory of the compliance suite with the provider for Db2 on Derby, of Db2's family; skipped where Derby or Java is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnDerbyAttribute : DataAttribute
{
    public OnDerbyAttribute() => Skip = DerbyServer.WhySkipped;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.Db2]];
}
