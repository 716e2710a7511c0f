using BS2000Bridge.Copybooks;

namespace BS2000Bridge.Datasets;

/// <summary>What came of trying one framing on a file.</summary>
/// <param name="Framing">The preset: <c>fixed</c>, <c>bs2000-v</c>, <c>openft-user</c>, <c>nk-sam</c> or <c>text</c>.</param>
/// <param name="Settings">The settings of the preset, such as <c>length-bytes 2, endian big, inclusive no</c>.</param>
/// <param name="Zoned">The code of the digits of DISPLAY numbers.</param>
/// <param name="Verdict">Whether it fits.</param>
/// <param name="Records">The records that were framed, to the end of the file or to where the framing failed.</param>
/// <param name="Checked">How many of them were decoded.</param>
/// <param name="Valid">How many of these have the length of the copybook and only readable numbers.</param>
/// <param name="Reason">Why the verdict is what it is.</param>
public sealed record ProbeFinding(
    string Framing, string Settings, ZonedEncoding Zoned, ProbeVerdict Verdict, long Records, int Checked, int Valid, string Reason)
{
    /// <summary>The finding in a line for people.</summary>
    public override string ToString() => $"{Verdict}: {Framing} ({Settings}), {Zoned.ToString().ToUpperInvariant()} digits: {Reason}";

    /// <summary>The share of valid records in ten-thousandths.</summary>
    internal int Share => Checked == 0 ? 0 : (int)(Valid * 10_000L / Checked);
}
