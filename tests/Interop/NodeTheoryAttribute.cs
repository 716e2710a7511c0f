namespace BS2000Bridge.Interop.Tests;

/// <summary>A test that needs grpc-js; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = Workplace.NodeMissing;
}
