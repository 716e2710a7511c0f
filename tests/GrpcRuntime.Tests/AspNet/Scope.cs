namespace BS2000Bridge.GrpcRuntime.Tests.AspNet;

/// <summary>Something that lives as long as a request.</summary>
internal sealed class Scope
{
    public int Number { get; set; }
}
