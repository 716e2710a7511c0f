namespace BS2000Bridge.Copybooks.Language;

/// <summary>How an item is stored (USAGE).</summary>
public enum Usage
{
    /// <summary>Characters: text, or one digit a byte (zoned).</summary>
    Display,

    /// <summary>COMP, BINARY: two's complement, big-endian, 2, 4 or 8 bytes by the digits, never more than the picture's digits.</summary>
    Binary,

    /// <summary>COMP-3, PACKED-DECIMAL: two digits a byte, the last half byte the sign.</summary>
    Packed,

    /// <summary>COMP-5: like <see cref="Binary"/>, but any value the bytes can hold.</summary>
    NativeBinary,

    /// <summary>COMP-1: a floating-point number of 4 bytes, without a picture.</summary>
    Float,

    /// <summary>COMP-2: a floating-point number of 8 bytes, without a picture.</summary>
    Double,

    /// <summary>NATIONAL: UTF-16, big-endian, two bytes a character.</summary>
    National,
}
