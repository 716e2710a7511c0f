namespace BS2000Bridge.Copybooks.Options;

/// <summary>How COMP-1 and COMP-2 are stored.</summary>
public enum FloatFormat
{
    /// <summary>/390 hexadecimal: sign, exponent of 16 in excess 64, a fraction of 24 or 56 bits.</summary>
    Hexadecimal,

    /// <summary>IEEE 754 binary32 and binary64.</summary>
    Ieee,
}
