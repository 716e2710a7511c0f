using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.Framings;

namespace BS2000Bridge.Datasets.Probing;

/// <summary>The result of trying one framing on a file.</summary>
/// <param name="Framing">The framing.</param>
/// <param name="Zoned">The code of the digits of DISPLAY numbers.</param>
/// <param name="Verdict">Whether it fits.</param>
/// <param name="Records">The records that were framed, to the end of the file or to where the framing was given up.</param>
/// <param name="Checked">How many of them were decoded.</param>
/// <param name="Valid">How many of these have the length of a record of the copybook and only readable numbers.</param>
/// <param name="Reason">Why the verdict is what it is.</param>
public sealed record ProbeFinding(
    FramingSettings Framing, ZonedEncoding Zoned, ProbeVerdict Verdict, long Records, int Checked, int Valid, string Reason)
{
    /// <summary>
    /// The options of the command line that read the file so, such as <c>--framing openft-user --length-bytes 4 --endian
    /// little --inclusive no</c>, with a code page when the digits are not EBCDIC.
    /// </summary>
    public string Options => Framing.ToOptions() + (Zoned == ZonedEncoding.Ascii ? " --code-page ISO88591" : string.Empty);

    /// <summary>The share of valid records in ten-thousandths.</summary>
    internal int Share => Checked == 0 ? 0 : (int)(Valid * 10_000L / Checked);

    /// <summary>The finding in a line for people.</summary>
    public override string ToString() => $"{Verdict}: {Framing}, {Zoned.ToString().ToUpperInvariant()} digits: {Reason}";
}
