using Xunit;

namespace BS2000Bridge.Testing.Processes;

/// <summary>A table of cases that need GnuCOBOL's compiler; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CobcTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the cases where the compiler is missing.</summary>
    public CobcTheoryAttribute() => Skip = Cobc.WhySkipped;
}
