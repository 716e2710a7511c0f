namespace BS2000Bridge.Storage.Tests;

/// <summary>A test that needs PostgreSQL; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresCluster.WhySkipped;
}
