namespace BS2000Bridge.Copybooks.Options;

/// <summary>How DISPLAY numbers are encoded in the data: decoded from the bytes, never from text.</summary>
public enum ZonedEncoding
{
    /// <summary>Digits X'F0' to X'F9'; sign zone A C E F plus, B D minus; separate signs X'4E' and X'60'.</summary>
    Ebcdic,

    /// <summary>Digits X'30' to X'39'; sign zone 3 plus, 7 minus (as GnuCOBOL writes); separate signs X'2B' and X'2D'.</summary>
    Ascii,
}
