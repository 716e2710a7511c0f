using System.Reflection;
using BS2000Bridge.Storage.Settings;
using Xunit.Sdk;

namespace BS2000Bridge.Storage.Tests;

/// <summary>Runs a theory of the compliance suite on a cluster of PostgreSQL of our own; skipped where PostgreSQL is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgreSqlAttribute : DataAttribute
{
    public OnPostgreSqlAttribute() => Skip = PostgresCluster.WhySkipped;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.PostgreSql]];
}
