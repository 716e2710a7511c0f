namespace BS2000Bridge.EndToEnd.Tests.Programs;

/// <summary>A test that needs GnuCOBOL's compiler; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CobcFactAttribute : FactAttribute
{
    public CobcFactAttribute() => Skip = Cobc.WhySkipped;
}
