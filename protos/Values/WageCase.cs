namespace BS2000Bridge.Values;

/// <summary>Everything that the contributions of one declaration depend on, apart from the law's parameters.</summary>
public struct WageCase
{
    /// <summary>The declaration.</summary>
    public WageDeclaration Declaration;

    /// <summary>The affiliation that it belongs to.</summary>
    public Affiliation Affiliation;

    /// <summary>The employer's classes and factors.</summary>
    public EmployerProfile Employer;

    /// <summary>The year before this month.</summary>
    public YearToDate YearToDate;
}
