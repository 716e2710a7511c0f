namespace BS2000Bridge.Copybooks;

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
}
