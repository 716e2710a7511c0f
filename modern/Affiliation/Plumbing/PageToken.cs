using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using BS2000Bridge.Affiliation.Declarations;
using Google.Protobuf;

namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>
/// Where the next page begins: after a position, in the knowledge of the first page, of one question only. All pages of a question
/// show the same instant.
/// </summary>
/// <param name="At">The instant of the first page.</param>
/// <param name="Position">The last position that was given.</param>
internal readonly record struct PageToken(long At, IReadOnlyList<long> Position)
{
    private const int DefaultSize = 100;
    private const int GreatestSize = 1000;

    /// <summary>How many a page has, for a page_size asked for; null for one below 0.</summary>
    public static int? SizeOf(int asked) => asked switch { < 0 => null, 0 => DefaultSize, _ => Math.Min(asked, GreatestSize) };

    /// <summary>The token as text.</summary>
    /// <param name="question">The request without page size and token.</param>
    public string ToText(IMessage question)
    {
        Span<byte> bytes = stackalloc byte[(Position.Count + 2) * sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, RequestDigest.Of(question));
        BinaryPrimitives.WriteInt64BigEndian(bytes[sizeof(long)..], At);
        for (int i = 0; i < Position.Count; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes[((i + 2) * sizeof(long))..], Position[i]);
        }

        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="question">The request without page size and token.</param>
    /// <param name="numbers">How many numbers a position has.</param>
    /// <param name="token">The token.</param>
    /// <returns>False when it is none, or belongs to another question.</returns>
    public static bool TryParse(string text, IMessage question, int numbers, out PageToken token)
    {
        token = default;
        Span<byte> bytes = stackalloc byte[(numbers + 2) * sizeof(long)];
        if (text.Length != Base64Url.GetEncodedLength(bytes.Length)
            || Base64Url.DecodeFromChars(text, bytes, out _, out int written) != OperationStatus.Done
            || written != bytes.Length
            || BinaryPrimitives.ReadInt64BigEndian(bytes) != RequestDigest.Of(question))
        {
            return false;
        }

        long[] position = new long[numbers];
        for (int i = 0; i < numbers; i++)
        {
            position[i] = BinaryPrimitives.ReadInt64BigEndian(bytes[((i + 2) * sizeof(long))..]);
        }

        token = new PageToken(BinaryPrimitives.ReadInt64BigEndian(bytes[sizeof(long)..]), position);
        return true;
    }
}
