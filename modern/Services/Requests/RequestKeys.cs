using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace BS2000Bridge.Services.Requests;

/// <summary>
/// The number by which a receipt is found: an index of numbers is a third of one of texts. The last decimal digits of a request_id stand as they are
/// in the lowest bits, and above them a hash of what stands before. So ids that are counted up lie beside one another in the index, and are
/// written page by page; ids without an order (UUIDs, SECUline's digests) have the hash in nearly all bits.
/// </summary>
/// <remarks>
/// Two ids may share a key (of a million ids of one kind, hardly any do), so whoever finds a receipt by its key compares the request_id too
/// (<see cref="Receipts.KnownReceipts{TReceipt}"/>). Kept receipts are found by this number: whoever changes it renumbers them by a migration.
/// </remarks>
public static class RequestKeys
{
    // Nine digits need 30 bits and leave 34 for the hash: enough to tell apart the prefixes of all counters there will be.
    private const int MaxDigits = 9;

    /// <summary>The key of a request_id.</summary>
    public static long Of(string requestId)
    {
        (int end, long number, long bound) = (requestId.Length, 0, 1);
        for (int digits = 0; end > 0 && digits < MaxDigits && char.IsAsciiDigit(requestId[end - 1]); digits++)
        {
            number += (requestId[--end] - '0') * bound;
            bound *= 10;
        }

        // The hash is moved up by as many bits as the digits may need, so that a-9, a-09 and a-10 have each its own place.
        int bits = bound == 1 ? 0 : BitOperations.Log2((ulong)bound - 1) + 1;
        return (HashOf(requestId.AsSpan(0, end)) << bits) | number;
    }

    private static long HashOf(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(RequestIds.MaxCharacters)];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(text, bytes)], hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
