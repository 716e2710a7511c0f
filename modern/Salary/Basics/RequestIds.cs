using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Contracts.Rejections;
using Google.Protobuf;

namespace BS2000Bridge.Salary.Basics;

/// <summary>What makes a repeated submission the same: its request_id and its content.</summary>
internal static class RequestIds
{
    /// <summary>The most characters of a request_id.</summary>
    public const int Longest = 64;

    private const long GreatestPlace = 100_000_000;

    /// <summary>The code of a fault of form in every return file.</summary>
    public const int FaultOfForm = 99;

    private const string Field = "request_id";

    /// <summary>Whether a request_id can be taken.</summary>
    public static bool IsValid(string requestId) => requestId.Length is > 0 and <= Longest;

    /// <summary>The failure of a call whose request_id cannot be taken.</summary>
    public static DomainFailure Invalid() => DomainFailure.Invalid(new FieldFault(Field, $"expected 1 to {Longest} characters"));

    /// <summary>The failure of a call whose request_id had another content before.</summary>
    public static DomainFailure Reused() => new(
        ErrorReason.RequestIdReused,
        "The request_id was used before with another content; send what has changed under a new request_id.");

    /// <summary>The answer of a stream to a submission whose request_id was used before with another content.</summary>
    public static Rejection ReusedInStream(ReturnFile file)
    {
        Rejection rejection = RejectionCatalog.Create(file, FaultOfForm, Field);
        rejection.Text = new LocalizedText
        {
            French = "Le request_id a déjà servi pour un autre contenu; envoyez la modification sous un nouveau request_id",
            German = "Die request_id wurde schon für einen anderen Inhalt verwendet; senden Sie die Änderung unter einer neuen request_id",
            English = "The request_id was used before with another content; send what has changed under a new request_id",
        };
        return rejection;
    }

    /// <summary>
    /// The number by which receipts are found faster than by a text: thirty-two bits of the SHA-256 of what stands before the last digits of
    /// a request_id, and these digits, so that ids that are counted up lie beside one another in the index. Two ids may share one.
    /// </summary>
    public static long KeyOf(string requestId)
    {
        (int end, long number) = (requestId.Length, 0);
        for (long place = 1; end > 0 && place <= GreatestPlace && char.IsAsciiDigit(requestId[end - 1]); place *= 10)
        {
            number += (requestId[--end] - '0') * place;
        }

        Span<byte> bytes = stackalloc byte[Longest * 3];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(requestId.AsSpan(0, end), bytes)], hash);
        return (BinaryPrimitives.ReadInt64LittleEndian(hash) & ~uint.MaxValue) | number;
    }

    /// <summary>Sixty-four bits of the SHA-256 of a content.</summary>
    public static long DigestOf(IMessage content)
    {
        int size = content.CalculateSize();
        byte[] bytes = ArrayPool<byte>.Shared.Rent(size);
        content.WriteTo(bytes.AsSpan(0, size));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, size), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
