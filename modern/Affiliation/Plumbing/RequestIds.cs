using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BS2000Bridge.Contracts.Errors;

namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>What a request_id may be, and the number that stands for it.</summary>
internal static class RequestIds
{
    private const int MostCharacters = 64;

    /// <summary>The fault of a request_id; null when it has none.</summary>
    public static FieldFault? Check(string requestId, string path) =>
        requestId.Length is >= 1 and <= MostCharacters && !TextFields.HasControls(requestId)
            ? null
            : new FieldFault(path, $"has {requestId.Length} characters or control characters among them, expected 1 to {MostCharacters} without");

    /// <summary>
    /// The number under which a receipt is kept: 64 bits of the SHA-256. Should two ids ever have the same, the second counts as used.
    /// </summary>
    public static long KeyOf(string requestId)
    {
        Span<byte> text = stackalloc byte[Encoding.UTF8.GetMaxByteCount(MostCharacters)];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..Encoding.UTF8.GetBytes(requestId, text)], hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
