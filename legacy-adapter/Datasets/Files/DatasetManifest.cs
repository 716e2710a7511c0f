using System.Globalization;
using System.Text.Json.Serialization;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.CodePages;
using BS2000Bridge.Datasets.Framings;

namespace BS2000Bridge.Datasets.Files;

/// <summary>
/// What the catalogue of BS2000 knows of a dataset and the data do not tell: travels as JSON beside them
/// (<c>NAME.dat</c>, <c>NAME.json</c>, <c>NAME.cpy</c>). The keys are the names of the catalogue, in lower case.
/// </summary>
public sealed partial record DatasetManifest
{
    /// <summary>The name of the dataset, as errors give it.</summary>
    public required string Name { get; init; }

    /// <summary>FCBTYPE: <c>SAM</c>, <c>ISAM</c> or <c>PAM</c>. The data are a stream of records in each case.</summary>
    [JsonPropertyName("fcbtype")]
    public string FcbType { get; init; } = "SAM";

    /// <summary>RECFORM.</summary>
    [JsonPropertyName("recform")]
    public required RecordFormat RecForm { get; init; }

    /// <summary>RECSIZE in bytes: of every record (F), or of the longest with its 4 bytes of header (V; 0: not limited).</summary>
    [JsonPropertyName("recsize")]
    public int RecSize { get; init; }

    /// <summary>BLKSIZE, such as <c>(STD,2)</c>.</summary>
    [JsonPropertyName("blksize")]
    public string? BlkSize { get; init; }

    /// <summary>BLKCTRL: <c>PAMKEY</c>, <c>DATA</c> or <c>NO</c>.</summary>
    [JsonPropertyName("blkctrl")]
    public string? BlkCtrl { get; init; }

    /// <summary>KEYPOS of an ISAM file, from 1, the header of V records included.</summary>
    [JsonPropertyName("keypos")]
    public int? KeyPos { get; init; }

    /// <summary>KEYLEN of an ISAM file, in bytes.</summary>
    [JsonPropertyName("keylen")]
    public int? KeyLen { get; init; }

    /// <summary>DUPEKY: whether an ISAM file may have equal keys.</summary>
    [JsonPropertyName("dupeky")]
    public bool? DupEky { get; init; }

    /// <summary>CCSN: the name of the code page, see <see cref="CodePage.Get"/>.</summary>
    [JsonPropertyName("ccsn")]
    public string Ccsn { get; init; } = "EDF041";

    /// <summary>The file name of the copybook, in the same folder.</summary>
    public string? Copybook { get; init; }

    /// <summary>The dialect of the copybook; that of BS2000 when null.</summary>
    [JsonConverter(typeof(LowerCaseEnumConverter<Dialect>))]
    public Dialect? Dialect { get; init; }

    /// <summary>How COMP-1 and COMP-2 are stored; hexadecimal when null.</summary>
    [JsonConverter(typeof(LowerCaseEnumConverter<FloatFormat>))]
    public FloatFormat? Floats { get; init; }

    /// <summary>How the file is framed when it is not as the catalogue says, such as after a transfer by openFT; else null.</summary>
    public FramingSettings? Framing { get; init; }

    /// <summary>The types of the records, when there are several; else null.</summary>
    public ManifestRecordTypes? RecordTypes { get; init; }

    /// <summary>The number of records, when known.</summary>
    public long? RecordCount { get; init; }

    /// <summary>Control totals by name (amounts in cents), when known.</summary>
    public IReadOnlyDictionary<string, long>? ControlTotals { get; init; }

    /// <summary>The SHA-256 of the data in lower-case hexadecimal, when known.</summary>
    public string? Sha256 { get; init; }

    /// <summary>
    /// How the file is framed: by <see cref="Framing"/>, completed by what the catalogue says, or else by RECFORM and RECSIZE.
    /// </summary>
    /// <exception cref="DatasetManifestException">RECFORM is U, which a copy does not keep; or the framing is text, and the code page that tells its newline is unknown.</exception>
    public FramingSettings ToFramingSettings()
    {
        // RECFORM U has one record a block, and its length stands in the block's key, which no copy carries along.
        if (RecForm == RecordFormat.U && Framing is null)
        {
            throw new DatasetManifestException(Name, "recform U keeps the record lengths outside of the data; unload the dataset as V on BS2000");
        }

        FramingSettings framing = Framing ?? new FramingSettings { Preset = RecForm == RecordFormat.F ? FramingPreset.Fixed : FramingPreset.Bs2000V };
        return framing.Preset switch
        {
            FramingPreset.Fixed => framing with { RecordLength = framing.RecordLength ?? FixedLength },

            // RECSIZE of V counts the header, as the record's own length does; 0 means that the catalogue states no limit.
            FramingPreset.Bs2000V => framing with { RecordLimit = RecSize > 0 ? RecSize : framing.RecordLimit },
            FramingPreset.NkSam => framing with { RecordLength = framing.RecordLength ?? FixedLength, BlockPages = framing.BlockPages ?? Pages },
            FramingPreset.Text => framing with { Newline = framing.Newline ?? NewlineOfCodePage() },
            _ => framing,
        };
    }

    private int? FixedLength => RecForm == RecordFormat.F ? RecSize : null;

    /// <summary>The pages that BLKSIZE states, as <c>(STD,n)</c> does.</summary>
    private int? Pages => BlkSize is { } size && size.StartsWith("(STD,", StringComparison.Ordinal) && size.EndsWith(')')
        && int.TryParse(size.AsSpan(5, size.Length - 6), NumberStyles.None, CultureInfo.InvariantCulture, out int pages)
        && pages is >= 1 and <= FramingSettings.MaxPages ? pages : null;

    private byte NewlineOfCodePage()
    {
        try
        {
            return CodePage.Get(Ccsn).Newline;
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            throw new DatasetManifestException(Name, $"ccsn: {error.Message}", error);
        }
    }
}
