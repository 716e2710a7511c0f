using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Google.Protobuf;

namespace BS2000Bridge.Services.Requests;

/// <summary>
/// Tells whether two requests say the same: the first 64 bits of the SHA-256 of a message, the first byte being the highest (big-endian, as a
/// digest is written). It is only ever compared under the same request_id, so 64 bits are plenty.
/// </summary>
public static class RequestDigest
{
    /// <summary>The digest of a message.</summary>
    public static long Of(IMessage message)
    {
        int size = message.CalculateSize();
        byte[] bytes = ArrayPool<byte>.Shared.Rent(size);
        message.WriteTo(bytes.AsSpan(0, size));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, size), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
