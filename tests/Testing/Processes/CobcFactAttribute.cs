using Xunit;

namespace BS2000Bridge.Testing.Processes;

/// <summary>A test that needs GnuCOBOL's compiler; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CobcFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the compiler is missing.</summary>
    public CobcFactAttribute() => Skip = Cobc.WhySkipped;
}
