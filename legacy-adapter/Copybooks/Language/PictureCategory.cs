namespace BS2000Bridge.Copybooks.Language;

/// <summary>The class of data that a picture describes.</summary>
public enum PictureCategory
{
    /// <summary>Letters and blanks (<c>A</c>).</summary>
    Alphabetic,

    /// <summary>Any characters (<c>X</c>, or <c>A</c>, <c>X</c> and <c>9</c> mixed).</summary>
    Alphanumeric,

    /// <summary>A number (<c>9 S V P</c>).</summary>
    Numeric,

    /// <summary>Text edited for people (<c>Z * + - , . B 0 / CR DB $</c>), also of national characters: read as text.</summary>
    Edited,

    /// <summary>Any characters of UTF-16 (<c>N</c>).</summary>
    National,
}
