namespace BS2000Bridge.EndToEnd.Tests.Programs;

/// <summary>A table of cases that need GnuCOBOL's compiler; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CobcTheoryAttribute : TheoryAttribute
{
    public CobcTheoryAttribute() => Skip = Cobc.WhySkipped;
}
