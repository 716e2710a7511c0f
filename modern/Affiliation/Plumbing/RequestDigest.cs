using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Google.Protobuf;

namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>
/// Tells whether two requests say the same: the first 64 bits of the SHA-256 of a message. It is only ever compared under the same
/// request_id of the same sender.
/// </summary>
internal static class RequestDigest
{
    private const int MostOnStack = 1024;

    public static long Of(IMessage message)
    {
        int size = message.CalculateSize();
        byte[]? rented = size > MostOnStack ? ArrayPool<byte>.Shared.Rent(size) : null;
        Span<byte> bytes = rented is null ? stackalloc byte[size] : rented.AsSpan(0, size);
        message.WriteTo(bytes);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
