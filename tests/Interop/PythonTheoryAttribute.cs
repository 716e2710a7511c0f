namespace BS2000Bridge.Interop.Tests;

/// <summary>A test that needs python3-grpcio; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonTheoryAttribute : TheoryAttribute
{
    public PythonTheoryAttribute() => Skip = Workplace.PythonMissing;
}
