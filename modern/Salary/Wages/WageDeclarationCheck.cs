using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Salary.Affiliations;

namespace BS2000Bridge.Salary.Wages;

/// <summary>A wage declaration as far as it can be read, with what the rules judge it by.</summary>
internal readonly struct WageDeclarationCheck
{
    /// <summary>Reads a declaration.</summary>
    /// <param name="message">The declaration.</param>
    /// <param name="byFile">Whether it comes as DECSAL does, many in a stream.</param>
    /// <param name="lastMonth">The month before the present one.</param>
    public WageDeclarationCheck(Contracts.Salary.V1.WageDeclaration message, bool byFile, YearMonth lastMonth)
    {
        (Message, ByFile, LastMonth) = (message, byFile, lastMonth);
        Employer = EmployerNumber.TryParseThirteen(message.EmployerNumber, out EmployerNumber employer) ? employer : null;
        Insured = InsuredNumber.TryParse(message.InsuredNumber, out InsuredNumber insured) ? insured : null;
        Period = message.Period.TryToValue(out YearMonth period) ? period : null;
        FirstDay = message.FirstDay == 0 ? 1 : message.FirstDay;
        LastDay = message.LastDay == 0 ? Period?.Days ?? 0 : message.LastDay;
        HasAmounts = message.Pay.TryToValue(out Values.Pay pay);
        Pay = pay;
    }

    public Contracts.Salary.V1.WageDeclaration Message { get; }

    public bool ByFile { get; }

    public YearMonth LastMonth { get; }

    /// <summary>The employer; null when the number is wrong.</summary>
    public EmployerNumber? Employer { get; }

    /// <summary>The insured; null when the number is wrong.</summary>
    public InsuredNumber? Insured { get; }

    /// <summary>The month; null when what is said is not one.</summary>
    public YearMonth? Period { get; }

    public int FirstDay { get; }

    public int LastDay { get; }

    /// <summary>Whether every amount is one in euros, of zero or more.</summary>
    public bool HasAmounts { get; }

    public Values.Pay Pay { get; }

    /// <summary>Whether the days are days of the month, in their order.</summary>
    public bool HasDays => Period is { } period && FirstDay >= 1 && FirstDay <= LastDay && LastDay <= period.Days;

    /// <summary>Whether an affiliation can be looked for.</summary>
    public bool NamesAnAffiliation => Employer is not null && Insured is not null && HasDays;

    /// <summary>The kind of the employer; null while the employer is not known.</summary>
    public EmployerKind? EmployerKind { get; init; }

    /// <summary>The affiliation that it belongs to; null when there is none.</summary>
    public KnownAffiliation? Affiliation { get; init; }

    /// <summary>Whether the pay is that of a private household, declared net.</summary>
    public bool IsOfHousehold =>
        EmployerKind == Contracts.Affiliation.V1.EmployerKind.Household || Affiliation?.Occupation == Values.Occupation.Household;
}
