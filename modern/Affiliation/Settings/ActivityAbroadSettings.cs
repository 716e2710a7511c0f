namespace BS2000Bridge.Affiliation.Settings;

/// <summary>What the centre decides about activity abroad where no published source does.</summary>
public sealed record ActivityAbroadSettings
{
    /// <summary>The settings as no source says otherwise: no later signatory, no agreement with a third State.</summary>
    public static ActivityAbroadSettings Default { get; } = new();

    /// <summary>
    /// States that signed the framework agreement on telework after 1 July 2023, by their codes (ISO 3166-1 alpha-2), each with the
    /// day of its signature; they take part from the 1st of the month after it. Belgium keeps the list.
    /// </summary>
    public IReadOnlyDictionary<string, LocalDate> LaterSignatures { get; init; } = new Dictionary<string, LocalDate>(StringComparer.Ordinal);

    /// <summary>Third States with an agreement on social security, by their codes, each with the months of posting that it allows (DETRET 12).</summary>
    public IReadOnlyDictionary<string, int> AgreementMonths { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The earliest first day of an application (DETRET 6); by default the day from which the law's parameters are known.</summary>
    public LocalDate EarliestFirstDay { get; init; } = new(2017, 1, 1);

    /// <summary>How many months after the application its first day may lie at most (DETRET 6).</summary>
    public int MaxMonthsAhead { get; init; } = 12;

    /// <summary>How many months an application waits for its affiliation (DETRET 11).</summary>
    public int HoldMonths { get; init; } = 1;
}
