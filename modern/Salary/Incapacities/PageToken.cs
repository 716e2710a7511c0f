using System.Buffers.Binary;
using System.Buffers.Text;
using BS2000Bridge.Contracts;
using BS2000Bridge.Contracts.Common.V1;
using Google.Protobuf;

namespace BS2000Bridge.Salary;

/// <summary>Where the next page of a question begins, as a text that fits that question alone.</summary>
internal static class PageToken
{
    private const int Defaults = 100;
    private const int Most = 1000;

    /// <summary>How many entries a page has.</summary>
    public static int SizeOf(int asked) => asked == 0 ? Defaults : Math.Min(asked, Most);

    /// <summary>The token after an entry.</summary>
    /// <param name="question">The request without its token and size.</param>
    /// <param name="after">What the entries are ordered by, of the last entry of the page.</param>
    public static string After(IMessage question, params ReadOnlySpan<long> after)
    {
        Span<byte> bytes = stackalloc byte[(after.Length + 1) * sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, RequestIds.DigestOf(question));
        for (int i = 0; i < after.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes[((i + 1) * sizeof(long))..], after[i]);
        }

        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a token; an empty one is that of the first page, and leaves the span as it is.</summary>
    /// <returns>Null, or why the question cannot be answered.</returns>
    public static DomainFailure? Read(string token, IMessage question, Span<long> after)
    {
        if (token.Length == 0)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[(after.Length + 1) * sizeof(long)];
        bool fits = Base64Url.IsValid(token, out int length) && length == bytes.Length
            && Base64Url.TryDecodeFromChars(token, bytes, out _)
            && BinaryPrimitives.ReadInt64LittleEndian(bytes) == RequestIds.DigestOf(question);
        for (int i = 0; fits && i < after.Length; i++)
        {
            after[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes[((i + 1) * sizeof(long))..]);
        }

        return fits ? null : new DomainFailure(ErrorReason.InvalidCursor, "The page_token is not of this question; begin again without one.");
    }
}
