using System.IO.Compression;
using Grpc.Net.Compression;

namespace BS2000Bridge.GrpcRuntime.Wire;

/// <summary>The ways to compress that a server or a channel knows, by name.</summary>
internal sealed class Compressors
{
    private readonly Dictionary<string, ICompressionProvider> _byName = new(StringComparer.Ordinal);

    public Compressors(IEnumerable<ICompressionProvider> providers)
    {
        foreach (ICompressionProvider provider in providers)
        {
            _byName.TryAdd(provider.EncodingName, provider);
        }

        AcceptEncoding = string.Join(',', [HeaderNames.Identity, .. _byName.Keys]);
    }

    /// <summary>What is known when nothing is configured: gzip.</summary>
    public static Compressors Default { get; } = new([new GzipCompressionProvider(CompressionLevel.Fastest)]);

    /// <summary>The value of <c>grpc-accept-encoding</c>.</summary>
    public string AcceptEncoding { get; }

    /// <summary>The way with a name; null for <c>identity</c> and for names that are not known.</summary>
    public ICompressionProvider? Find(string? name) => name is not null && _byName.TryGetValue(name, out ICompressionProvider? found) ? found : null;

    /// <summary>Whether messages with that <c>grpc-encoding</c> can be read.</summary>
    public bool CanRead(string? name) => string.IsNullOrEmpty(name) || name == HeaderNames.Identity || _byName.ContainsKey(name);

    /// <summary>Whether a peer's <c>grpc-accept-encoding</c> has a name.</summary>
    public static bool Accepts(string? acceptEncoding, string name)
    {
        foreach (Range part in acceptEncoding.AsSpan().Split(','))
        {
            if (acceptEncoding.AsSpan(part).Trim().SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }
}
