namespace BS2000Bridge.Copybooks.Language;

/// <summary>Bounds that no real copybook meets, so that no text, however wrong, takes all memory or all day.</summary>
internal static class Limits
{
    /// <summary>The bytes of the longest record: 16 MiB.</summary>
    public const int MaxRecordLength = 16 * 1024 * 1024;

    /// <summary>The characters of the longest name, those of GnuCOBOL.</summary>
    public const int MaxNameLength = 61;

    /// <summary>The symbols of the longest picture as written.</summary>
    public const int MaxPictureLength = 50;

    /// <summary>The deepest level of an item.</summary>
    public const int MaxLevel = 49;

    /// <summary>The entries of the largest copybook.</summary>
    public const int MaxItems = 50_000;

    /// <summary>The characters of the largest copybook, with all that COPY and REPLACE bring in.</summary>
    public const int MaxCharacters = 4_000_000;

    /// <summary>The replacements of one COPY or REPLACE statement.</summary>
    public const int MaxReplacements = 200;

    /// <summary>How deep COPY statements nest.</summary>
    public const int MaxCopyDepth = 16;
}
