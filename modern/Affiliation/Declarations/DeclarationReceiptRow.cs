using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Declarations;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>The answer to a declaration as the database keeps it, under its request_id.</summary>
internal sealed record DeclarationReceiptRow
{
    /// <summary>The number that stands for the request_id.</summary>
    public long RequestKey { get; init; }

    public string RequestId { get; init; } = "";

    /// <summary>The digest of the declaration.</summary>
    public long Digest { get; init; }

    public DeclarationKind Kind { get; init; }

    /// <summary>0 when it was accepted, else the code of AFFRET.</summary>
    public int Code { get; init; }

    /// <summary>The field at fault; null when it was accepted.</summary>
    public string? RejectedField { get; init; }

    /// <summary>When it was recorded, in microseconds since 1970 (UTC).</summary>
    public long RecordedAt { get; init; }

    /// <summary>The day by which its lateness was measured, YYYYMMDD.</summary>
    public int DeclaredOn { get; init; }

    /// <summary>The affiliation that it made or changed; null when it was returned.</summary>
    public long? Employer { get; init; }

    public long? Insured { get; init; }

    public int? EntryDay { get; init; }

    /// <summary>The months of delay that its fine is for; null without one.</summary>
    public int? FineMonths { get; init; }

    public long? FineCents { get; init; }

    /// <summary>The affiliation that it made or changed.</summary>
    public AffiliationKey? Key => Employer is { } employer && Insured is { } insured && EntryDay is { } entry ? new AffiliationKey(employer, insured, entry) : null;
}
