using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using BS2000Bridge.Contracts;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Values;
using Google.Protobuf;
using NodaTime;

namespace BS2000Bridge.Affiliation;

/// <summary>Which applications are listed, and after which one. Its members are the parameters of the statement.</summary>
internal sealed record ActivityListing
{
    private const int UsualPage = 100;
    private const int GreatestPage = 1000;
    private const int QuestionBytes = 16;
    private const int TokenBytes = QuestionBytes + sizeof(int) + sizeof(long);

    private byte[] _question = [];

    public long? Employer { get; private init; }

    public long? Insured { get; private init; }

    public int? ValidOn { get; private init; }

    public long KnownAt { get; private init; }

    public bool WithCancelled { get; private init; }

    public int AfterDay { get; private init; }

    public long AfterId { get; private init; }

    public int Held { get; } = (int)ActivityState.OnHold;

    public int Decided { get; } = (int)ActivityState.Decided;

    /// <summary>At most so many applications are on the page.</summary>
    public int PageSize { get; private init; }

    /// <summary>Reads a question for a list.</summary>
    /// <returns>Null, or why it cannot be answered.</returns>
    public static DomainFailure? Read(ListActivitiesRequest request, out ActivityListing listing)
    {
        var faults = new List<FieldFault>();
        EmployerNumber employer = default;
        InsuredNumber insured = default;
        if (request.EmployerNumber.Length == 0 && request.InsuredNumber.Length == 0)
        {
            faults.Add(new FieldFault("employer_number", "expected this number, or insured_number, or both"));
        }

        if (request.EmployerNumber.Length > 0 && !EmployerNumber.TryParse(request.EmployerNumber, out employer))
        {
            faults.Add(new FieldFault("employer_number", "is no employer's number"));
        }

        if (request.InsuredNumber.Length > 0 && !InsuredNumber.TryParse(request.InsuredNumber, out insured))
        {
            faults.Add(new FieldFault("insured_number", "is no insured number"));
        }

        if (request.PageSize < 0)
        {
            faults.Add(new FieldFault("page_size", "expected 0 or more"));
        }

        long knownAt = ReadKnownAt(request.AsOf, faults);
        LocalDate validOn = default;
        if (request.AsOf?.ValidOn is not null && !request.AsOf.ValidOn.TryToValue(out validOn))
        {
            faults.Add(new FieldFault("as_of.valid_on", "is no day of the calendar"));
        }

        listing = new ActivityListing
        {
            Employer = request.EmployerNumber.Length > 0 ? employer.Value : null,
            Insured = request.InsuredNumber.Length > 0 ? insured.Value : null,
            ValidOn = request.AsOf?.ValidOn is null ? null : ActivityVersion.ToNumber(validOn),
            KnownAt = knownAt,
            WithCancelled = request.IncludeCancelled,
            PageSize = request.PageSize == 0 ? UsualPage : Math.Min(request.PageSize, GreatestPage),
            _question = DigestOf(request),
        };
        return faults.Count > 0 ? DomainFailure.Invalid(faults) : request.PageToken.Length > 0 ? ReadToken(request.PageToken, ref listing) : null;
    }

    /// <summary>The instant of a point of view; that of all that is known when it says none.</summary>
    public static long ReadKnownAt(AsOf? view, List<FieldFault> faults)
    {
        if (view?.KnownAt is null)
        {
            return ActivityVersion.Present - 1;
        }

        if (!ActivityClock.TryRead(view.KnownAt, out long knownAt))
        {
            faults.Add(new FieldFault("as_of.known_at", "expected an instant of 1970 to 9999"));
        }

        return knownAt;
    }

    /// <summary>The token of the page after an application.</summary>
    public string TokenAfter(ActivityVersion last)
    {
        byte[] token = new byte[TokenBytes];
        _question.CopyTo(token, 0);
        BinaryPrimitives.WriteInt32LittleEndian(token.AsSpan(QuestionBytes), last.FirstDay);
        BinaryPrimitives.WriteInt64LittleEndian(token.AsSpan(QuestionBytes + sizeof(int)), last.Id);
        return Base64Url.EncodeToString(token);
    }

    private static DomainFailure? ReadToken(string text, ref ActivityListing listing)
    {
        Span<byte> token = stackalloc byte[TokenBytes];
        bool isToken = Base64Url.IsValid(text, out int length) && length == TokenBytes && Base64Url.TryDecodeFromChars(text, token, out _);
        if (!isToken || !token[..QuestionBytes].SequenceEqual(listing._question))
        {
            return new DomainFailure(ErrorReason.InvalidCursor, "The page_token is not one of this question; ask again from the first page.");
        }

        listing = listing with
        {
            AfterDay = BinaryPrimitives.ReadInt32LittleEndian(token[QuestionBytes..]),
            AfterId = BinaryPrimitives.ReadInt64LittleEndian(token[(QuestionBytes + sizeof(int))..]),
        };
        return null;
    }

    /// <summary>What binds a token to its question: all fields but those of the page.</summary>
    private static byte[] DigestOf(ListActivitiesRequest request)
    {
        ListActivitiesRequest question = request.Clone();
        question.PageToken = "";
        question.PageSize = 0;
        return SHA256.HashData(question.ToByteArray())[..QuestionBytes];
    }
}
