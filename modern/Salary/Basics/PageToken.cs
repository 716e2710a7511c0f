using System.Buffers.Binary;
using System.Buffers.Text;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using Google.Protobuf;

namespace BS2000Bridge.Salary.Basics;

/// <summary>Where a page ended, for the next one to begin there. It is bound to its question: with another it is refused.</summary>
internal static class PageToken
{
    private const int NumberSize = sizeof(long);

    /// <summary>Makes a token.</summary>
    /// <param name="question">The request, its page token empty.</param>
    /// <param name="place">The key of the last row of the page.</param>
    public static string Create(IMessage question, params ReadOnlySpan<long> place)
    {
        Span<byte> bytes = stackalloc byte[NumberSize * (1 + place.Length)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, RequestIds.DigestOf(question));
        for (int i = 0; i < place.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes[(NumberSize * (i + 1))..], place[i]);
        }

        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a token.</summary>
    /// <param name="token">The token; empty for the first page.</param>
    /// <param name="question">The request, its page token empty.</param>
    /// <param name="numbers">How many numbers the key has.</param>
    /// <returns>The key of the last row of the page before; below every key for the first page.</returns>
    /// <exception cref="Grpc.Core.RpcException">The token is none of this question.</exception>
    public static long[] Read(string token, IMessage question, int numbers)
    {
        var place = new long[numbers];
        if (token.Length == 0)
        {
            return place;
        }

        Span<byte> bytes = stackalloc byte[NumberSize * (1 + numbers)];
        if (!Base64Url.IsValid(token)
            || !Base64Url.TryDecodeFromChars(token, bytes, out int length)
            || length != bytes.Length
            || BinaryPrimitives.ReadInt64LittleEndian(bytes) != RequestIds.DigestOf(question))
        {
            throw new DomainFailure(ErrorReason.InvalidCursor, "The page token is not of this question; ask again as before, or without a token.").ToRpcException();
        }

        for (int i = 0; i < numbers; i++)
        {
            place[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes[(NumberSize * (i + 1))..]);
        }

        return place;
    }
}
