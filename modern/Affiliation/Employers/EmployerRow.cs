namespace BS2000Bridge.Affiliation.Employers;

/// <summary>A version of an employer as the database keeps it; instants are microseconds since 1970 (UTC).</summary>
internal sealed record EmployerRow
{
    public long Employer { get; init; }

    /// <summary>The employer.</summary>
    public EmployerNumber Number => EmployerNumber.FromTrusted(Employer);

    public long KnownFrom { get; init; }

    public EmployerKind Kind { get; init; }

    public string RequestId { get; init; } = "";

    /// <summary>The terms in the order of their first days.</summary>
    public IReadOnlyList<EmployerTermsRow> Terms { get; init; } = [];
}
