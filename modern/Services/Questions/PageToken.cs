using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Services.Failures;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Services.Questions;

/// <summary>
/// Where the next page begins: after a position, as of the instant of the first page, of one question only. So all pages show one state, however much is
/// recorded between them.
/// </summary>
/// <param name="At">The instant of the first page, in microseconds since 1970 (UTC).</param>
/// <param name="Position">The key of the last row that was given, a number for each column of the order.</param>
/// <remarks>As text: base64url of big-endian numbers: 64 bits of the SHA-256 of the question, the instant, the position.</remarks>
public sealed record PageToken(long At, IReadOnlyList<long> Position)
{
    private const string TokenField = "page_token";
    private const string SizeField = "page_size";

    /// <summary>The token as text.</summary>
    /// <param name="request">The request for a page: its fields <c>page_token</c> and <c>page_size</c> are no part of the question.</param>
    public string ToText(IMessage request)
    {
        Span<byte> bytes = stackalloc byte[(Position.Count + 2) * sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, QuestionOf(request));
        BinaryPrimitives.WriteInt64BigEndian(bytes[sizeof(long)..], At);
        for (int i = 0; i < Position.Count; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes[((i + 2) * sizeof(long))..], Position[i]);
        }

        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads the token of a request.</summary>
    /// <param name="request">The request for a page, with its token.</param>
    /// <param name="text">That token.</param>
    /// <param name="numbers">How many numbers a position of this question has.</param>
    /// <returns>Null for the first page.</returns>
    /// <exception cref="Grpc.Core.RpcException">It is not a token of this question (INVALID_ARGUMENT, reason INVALID_CURSOR).</exception>
    public static PageToken? Read(IMessage request, string text, int numbers)
    {
        if (text.Length == 0)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[(numbers + 2) * sizeof(long)];
        if (text.Length != Base64Url.GetEncodedLength(bytes.Length)
            || Base64Url.DecodeFromChars(text, bytes, out _, out int written) != OperationStatus.Done
            || written != bytes.Length
            || BinaryPrimitives.ReadInt64BigEndian(bytes) != QuestionOf(request))
        {
            throw ServiceFailures.InvalidCursor(TokenField).ToRpcException();
        }

        long[] position = new long[numbers];
        for (int i = 0; i < numbers; i++)
        {
            position[i] = BinaryPrimitives.ReadInt64BigEndian(bytes[((i + 2) * sizeof(long))..]);
        }

        return new PageToken(BinaryPrimitives.ReadInt64BigEndian(bytes[sizeof(long)..]), position);
    }

    /// <summary>
    /// The digest of a question: of its name and all its fields but those of the page. The name belongs to it, since two questions may have the same fields.
    /// </summary>
    private static long QuestionOf(IMessage request)
    {
        MessageDescriptor descriptor = request.Descriptor;
        IMessage question = descriptor.Parser.ParseFrom(request.ToByteString());
        descriptor.FindFieldByName(TokenField).Accessor.Clear(question);
        descriptor.FindFieldByName(SizeField).Accessor.Clear(question);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(descriptor.FullName));
        hash.AppendData([0]);
        hash.AppendData(question.ToByteArray());
        return BinaryPrimitives.ReadInt64BigEndian(hash.GetHashAndReset());
    }
}
