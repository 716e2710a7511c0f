namespace BS2000Bridge.Storage.Tests;

/// <summary>A test that needs Apache Derby; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DerbyFactAttribute : FactAttribute
{
    public DerbyFactAttribute() => Skip = Derby.WhySkipped;
}
