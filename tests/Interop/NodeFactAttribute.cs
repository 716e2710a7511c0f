namespace BS2000Bridge.Interop.Tests;

/// <summary>A test that needs grpc-js; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Workplace.NodeMissing;
}
