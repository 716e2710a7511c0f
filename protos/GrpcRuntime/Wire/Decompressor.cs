using System.Buffers;
using System.IO.Pipelines;
using Grpc.Core;
using Grpc.Net.Compression;

namespace BS2000Bridge.GrpcRuntime.Wire;

/// <summary>Decompresses one message, and never to more than the limit, whatever a hostile peer has packed.</summary>
internal static class Decompressor
{
    private const int ChunkSize = 16 * 1024;

    /// <summary>Appends the decompressed message to a buffer.</summary>
    /// <exception cref="WireException">It exceeds the limit, or is not what its encoding says.</exception>
    public static void Decompress(in ReadOnlySequence<byte> payload, ICompressionProvider provider, int? maxLength, PooledBuffer target)
    {
        int limit = maxLength ?? int.MaxValue;
        try
        {
            using Stream compressed = PipeReader.Create(payload).AsStream();
            using Stream plain = provider.CreateDecompressionStream(compressed);
            int read;
            while ((read = plain.Read(target.GetSpan(ChunkSize))) > 0)
            {
                target.Advance(read);
                if (target.Length > limit)
                {
                    throw MessageTooLarge.Decompressed(limit);
                }
            }
        }
        catch (InvalidDataException broken)
        {
            throw new WireException(StatusCode.Internal, $"A message is not valid {provider.EncodingName}: {broken.Message}");
        }
    }
}
