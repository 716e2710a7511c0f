using BS2000Bridge.Benchmarks.Grpc;

namespace BS2000Bridge.Benchmarks.Tests.Grpc;

/// <summary>A test that needs h2load and grpc-js; skipped where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GrpcPeersFactAttribute : FactAttribute
{
    private static readonly string? Missing = FindMissing();

    public GrpcPeersFactAttribute() => Skip = Missing;

    private static string? FindMissing()
    {
        try
        {
            _ = new GrpcJs(ProjectRoot.Find());
            _ = new H2Load(Path.GetTempPath());
            return null;
        }
        catch (BenchmarkException missing)
        {
            return missing.Message;
        }
    }
}
