namespace BS2000Bridge.Legislation.Rules;

/// <summary>Elements of pay, as a set (SECUline DECSAL, field in brackets).</summary>
[Flags]
public enum PayElements
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Base wage (5).</summary>
    BaseWage = 1 << 0,

    /// <summary>Supplements and accessories payable monthly in cash (7).</summary>
    Supplements = 1 << 1,

    /// <summary>Overtime without its surcharges (8).</summary>
    Overtime = 1 << 2,

    /// <summary>Gratifications and benefits in kind (10).</summary>
    Benefits = 1 << 3,

    /// <summary>Pay for weather or short-time unemployment (11).</summary>
    Unemployment = 1 << 4,

    /// <summary>Supplement of the public sector that no pension is due on (13).</summary>
    NonPensionable = 1 << 5,
}
