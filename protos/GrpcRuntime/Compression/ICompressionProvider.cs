using System.IO.Compression;

namespace Grpc.Net.Compression;

/// <summary>A way to compress messages.</summary>
public interface ICompressionProvider
{
    /// <summary>Its name on the wire, such as <c>gzip</c>.</summary>
    string EncodingName { get; }

    /// <summary>A stream that writes the compressed bytes of what is written to it; disposing it finishes them.</summary>
    Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel);

    /// <summary>A stream that gives the decompressed bytes of another.</summary>
    Stream CreateDecompressionStream(Stream stream);
}
