namespace BS2000Bridge.Values;

/// <summary>Everything that the contributions of one month depend on for somebody who does not live of a wage, apart from the law's parameters.</summary>
/// <param name="Period">The month.</param>
/// <param name="Occupation">The kind: <see cref="Values.Occupation.SelfEmployed"/> or one after it.</param>
/// <param name="Income">The month's income, pension or chosen base; not negative.</param>
public readonly record struct IncomeCase(YearMonth Period, Occupation Occupation, Money Income)
{
    /// <summary>The insured's date of birth; an unknown month or day counts as the first.</summary>
    public required NodaTime.LocalDate BirthDate { get; init; }

    /// <summary>A side activity of a self-employed person: the minimum is a third.</summary>
    public bool SideActivity { get; init; }

    /// <summary>
    /// On request, a minimum of a third of the minimum wage for pension insurance: voluntary insured (art. 241 CSS), and
    /// self-employed outside farming whose income is below the minimum wage (art. 244 CSS).
    /// </summary>
    public bool ReducedMinimum { get; init; }

    /// <summary>What is insured by choice.</summary>
    public VoluntaryInsurance Voluntary { get; init; }

    /// <summary>The class of the Mutualité des employeurs, 1 to 4; 0 for somebody who has not joined.</summary>
    public byte MutualityClass { get; init; }

    /// <summary>The bonus-malus factor of accident insurance in hundredths; 0 for somebody not insured against accidents.</summary>
    public short AccidentFactorHundredths { get; init; }

    /// <summary>The months of the year before this one, for the ceiling.</summary>
    public YearToDate YearToDate { get; init; }
}
