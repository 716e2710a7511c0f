using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.CodePages;
using BS2000Bridge.Datasets.Framings;

namespace BS2000Bridge.Datasets.Probing;

/// <summary>
/// Every framing that a file may have, the likeliest first. <c>rdw-be</c> with a length that counts its header is left
/// out, being the same bytes as <c>bs2000-v</c>.
/// </summary>
internal static class FramingHypotheses
{
    private static readonly bool[] NoAndYes = [false, true];

    /// <param name="maxRecordLength">The bytes of the copybook's greatest record, which are those of each when they are fixed.</param>
    public static IEnumerable<FramingSettings> All(int maxRecordLength)
    {
        yield return new() { Preset = FramingPreset.Bs2000V };
        yield return new() { Preset = FramingPreset.Fixed, RecordLength = maxRecordLength };
        foreach (FramingSettings framing in OpenFt().Concat(Rdw()).Concat(NkSam(maxRecordLength)).Concat(Text()))
        {
            yield return framing;
        }
    }

    private static IEnumerable<FramingSettings> OpenFt() =>
        from lengthBytes in (int[])[2, 4]
        from endian in Enum.GetValues<ByteOrder>()
        from inclusive in NoAndYes
        select new FramingSettings { Preset = FramingPreset.OpenFtUser, LengthBytes = lengthBytes, Endian = endian, Inclusive = inclusive };

    private static IEnumerable<FramingSettings> Rdw() =>
    [
        new() { Preset = FramingPreset.RdwBe, Inclusive = false },
        new() { Preset = FramingPreset.RdwLe, Inclusive = false },
        new() { Preset = FramingPreset.RdwLe, Inclusive = true },
    ];

    private static IEnumerable<FramingSettings> NkSam(int maxRecordLength) =>
        from pages in Enumerable.Range(1, FramingSettings.MaxPages)
        from inclusive in NoAndYes
        from length in (int?[])[null, maxRecordLength]
        select new FramingSettings { Preset = FramingPreset.NkSam, BlockPages = pages, Inclusive = inclusive, RecordLength = length };

    private static IEnumerable<FramingSettings> Text() =>
    [
        new() { Preset = FramingPreset.Text, Newline = CodePage.EbcdicNewline },
        new() { Preset = FramingPreset.Text, Newline = (byte)'\n' },
    ];
}
