namespace BS2000Bridge.Affiliation.Employers;

/// <summary>The answer to a submission of an employer as the database keeps it, under its request_id.</summary>
internal sealed record EmployerReceiptRow
{
    /// <summary>The number that stands for the request_id.</summary>
    public long RequestKey { get; init; }

    public string RequestId { get; init; } = "";

    /// <summary>The digest of the employer.</summary>
    public long Digest { get; init; }

    /// <summary>When it was recorded, in microseconds since 1970 (UTC).</summary>
    public long RecordedAt { get; init; }

    /// <summary>The employer's number.</summary>
    public long Employer { get; init; }
}
