
namespace BS2000Bridge.Copybooks.Options;

/// <summary>What a copybook's text does not say about itself. The defaults are those of COBOL2000 on BS2000.</summary>
public sealed record CopybookOptions
{
    /// <summary>The dialect; <see cref="Options.Dialect.Bs2000"/> by default.</summary>
    public Dialect Dialect { get; init; } = Dialect.Bs2000;

    /// <summary>The reference format of the text and of all that it copies; by default each shows its own.</summary>
    public SourceForm Form { get; init; } = SourceForm.Detect;

    /// <summary>
    /// Gives the text that <c>COPY name [OF library]</c> names: the name as written, without quotes, and the library's,
    /// null when none is written. Answers null when there is no such text. Without it every COPY is refused.
    /// </summary>
    public Func<string, string?, CopyText?>? Library { get; init; }

    /// <summary>The zones of DISPLAY numbers in the data; EBCDIC by default.</summary>
    public ZonedEncoding Zoned { get; init; } = ZonedEncoding.Ebcdic;

    /// <summary>How COMP-1 and COMP-2 are stored in the data; hexadecimal by default.</summary>
    public FloatFormat Floats { get; init; } = FloatFormat.Hexadecimal;

    /// <summary>The byte order of COMP-5 in the data; that of /390, big-endian, by default.</summary>
    public ByteOrder NativeOrder { get; init; } = ByteOrder.Big;

    /// <summary>
    /// Whether only the signs C and F (plus) and D (minus) are read in packed and EBCDIC zoned numbers (true), or, as
    /// the hardware does, A C E F and B D (false).
    /// </summary>
    public bool StrictSigns { get; init; }

    /// <summary>
    /// Whether items after an OCCURS DEPENDING ON move up when it is not full (true, COBOL2000) or stay where the
    /// greatest number of occurrences puts them (false, GnuCOBOL without <c>-fodoslide</c>).
    /// </summary>
    public bool SlidingItems { get; init; } = true;
}
