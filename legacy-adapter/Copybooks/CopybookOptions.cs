namespace BS2000Bridge.Copybooks;

/// <summary>What a copybook's text does not say about itself. The defaults are those of COBOL2000 on BS2000.</summary>
public sealed record CopybookOptions
{
    /// <summary>The reference format of the text; fixed by default.</summary>
    public SourceForm Form { get; init; } = SourceForm.Fixed;

    /// <summary>The zones of DISPLAY numbers in the data; EBCDIC by default.</summary>
    public ZonedEncoding Zoned { get; init; } = ZonedEncoding.Ebcdic;

    /// <summary>
    /// Whether items after an OCCURS DEPENDING ON move up when it is not full (true, COBOL2000) or stay where the
    /// greatest number of occurrences puts them (false, GnuCOBOL without <c>-fodoslide</c>).
    /// </summary>
    public bool SlidingItems { get; init; } = true;
}
