namespace BS2000Bridge.Legislation.Parameters;

/// <summary>What a parameter's values are measured in, and so how they are written and checked.</summary>
public enum ParameterUnit : byte
{
    /// <summary>An amount in euros with at most two decimals.</summary>
    Euros,

    /// <summary>An amount in euros an hour with at most four decimals.</summary>
    EurosPerHour,

    /// <summary>A percentage from 0 to 100 with at most four decimals.</summary>
    Percent,

    /// <summary>Points of the index of wages, with at most two decimals.</summary>
    IndexPoints,

    /// <summary>A positive multiple with at most two decimals.</summary>
    Factor,

    /// <summary>Several multiples, separated by a comma and a blank.</summary>
    Factors,

    /// <summary>A positive whole number that another amount is divided by.</summary>
    Divisor,

    /// <summary>A whole number of hours.</summary>
    Hours,

    /// <summary>A whole number of days.</summary>
    Days,

    /// <summary>A whole number of months.</summary>
    Months,

    /// <summary>A whole number of years.</summary>
    Years,

    /// <summary>A whole number of things that the title names.</summary>
    Count,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>Branches by their names, separated by a comma and a blank; or <c>none</c>.</summary>
    Branches,

    /// <summary>A rule in words.</summary>
    Text,
}
