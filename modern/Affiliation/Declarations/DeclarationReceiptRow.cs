using BS2000Bridge.Affiliation.Affiliations;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>How a declaration was answered, under its request_id.</summary>
internal sealed record DeclarationReceiptRow : IReceipt
{
    /// <inheritdoc/>
    public required string RequestId { get; init; }

    /// <inheritdoc/>
    public required long Digest { get; init; }

    public required DeclarationKind Kind { get; init; }

    /// <summary>0 when it was accepted, else the code of AFFRET.</summary>
    public int Code { get; init; }

    /// <summary>The field that the code is about; null when it was accepted.</summary>
    public string? RejectedField { get; init; }

    /// <summary>When it was recorded, in microseconds since 1970 (UTC).</summary>
    public required long RecordedAt { get; init; }

    /// <summary>The day by which its lateness was measured, YYYYMMDD.</summary>
    public required int DeclaredOn { get; init; }

    /// <summary>The affiliation that it made or changed; null when it was rejected.</summary>
    public AffiliationKey? Key { get; init; }

    /// <summary>The months of delay that its fine is for; null without one.</summary>
    public int? FineMonths { get; init; }

    /// <summary>The fine; null without one.</summary>
    public Money? Fine { get; init; }
}
