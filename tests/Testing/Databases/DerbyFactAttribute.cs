using Xunit;

namespace BS2000Bridge.Testing.Databases;

/// <summary>A test that needs Apache Derby; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DerbyFactAttribute : FactAttribute
{
    /// <summary>Skips the test where Derby is missing.</summary>
    public DerbyFactAttribute() => Skip = Derby.WhySkipped;
}
