using Xunit;

namespace BS2000Bridge.Testing.Databases;

/// <summary>A test that needs PostgreSQL; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    /// <summary>Skips the test where PostgreSQL is missing.</summary>
    public PostgresFactAttribute() => Skip = PostgresCluster.WhySkipped;
}
