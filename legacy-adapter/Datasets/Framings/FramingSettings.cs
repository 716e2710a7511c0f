using System.Text.Json.Serialization;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.CodePages;

namespace BS2000Bridge.Datasets.Framings;

/// <summary>
/// How the records of a file are framed: a preset, and what it leaves open. What a preset does not use is without effect,
/// so that the same settings can be tried with several.
/// </summary>
public sealed record FramingSettings
{
    /// <summary>The most bytes of a record with its header, unless <see cref="RecordLimit"/> says less: 16 MiB.</summary>
    // RECFORM V ends at 64 KiB. Files from elsewhere have longer records, and a wrong 4-byte length must not ask for 4 GiB.
    public const int MaxRecordBytes = 16 << 20;

    internal const int MaxPages = 16;

    /// <summary>The preset.</summary>
    public required FramingPreset Preset { get; init; }

    /// <summary>The bytes of each record, without headers: of <c>fixed</c>; of <c>nk-sam</c> when its records are RECFORM F (null: RECFORM V).</summary>
    public int? RecordLength { get; init; }

    /// <summary>The bytes of the length in <c>openft-user</c>: 2 (when null) or 4.</summary>
    public int? LengthBytes { get; init; }

    /// <summary>The byte order of the length in <c>openft-user</c>; big-endian when null.</summary>
    [JsonConverter(typeof(LowerCaseEnumConverter<ByteOrder>))]
    public ByteOrder? Endian { get; init; }

    /// <summary>
    /// Whether the length counts its own header (<c>openft-user</c>, <c>rdw-le</c>, <c>rdw-be</c>; no when null) or the
    /// 16 bytes that lead a block (<c>nk-sam</c>; found out when null). In <c>bs2000-v</c> it always does.
    /// </summary>
    public bool? Inclusive { get; init; }

    /// <summary>The pages of 2048 bytes of a logical block of <c>nk-sam</c>, 1 to 16; found out when null.</summary>
    public int? BlockPages { get; init; }

    /// <summary>
    /// The byte that ends a record of <c>text</c>; X'15', the newline of EBCDIC, when null. Before X'0A' one X'0D' is no
    /// part of the record.
    /// </summary>
    [JsonConverter(typeof(NewlineConverter))]
    public byte? Newline { get; init; }

    /// <summary>The bytes from the start of the file before the first record. Writing puts X'00' there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Skip { get; init; }

    /// <summary>The most bytes of a record with its header, at most <see cref="MaxRecordBytes"/>; more is a failure of the file.</summary>
    [JsonIgnore]
    public int RecordLimit { get; init; } = MaxRecordBytes;

    /// <summary>What is wrong with the settings; null when they are in order.</summary>
    [JsonIgnore]
    public string? Problem =>
        !Enum.IsDefined(Preset) ? $"preset is {Preset}, expected one of {string.Join(", ", FramingPresets.Names)}"
        : RecordLimit is < 1 or > MaxRecordBytes ? $"the record limit is {RecordLimit}, expected 1 to {MaxRecordBytes}"
        : RecordLength < 1 || RecordLength > RecordLimit ? $"record-length is {RecordLength}, expected 1 to {RecordLimit}"
        : Preset == FramingPreset.Fixed && RecordLength is null ? "record-length is missing, expected the bytes of a record (fixed)"
        : LengthBytes is not (null or 2 or 4) ? $"length-bytes is {LengthBytes}, expected 2 or 4"
        : Endian is { } endian && !Enum.IsDefined(endian) ? $"endian is {endian}, expected big or little"
        : BlockPages is < 1 or > MaxPages ? $"block-pages is {BlockPages}, expected 1 to {MaxPages}"
        : Skip < 0 ? $"skip is {Skip}, expected bytes from the start of the file"
        : null;

    /// <summary>The settings with what a code page and a copybook say: the newline of text, and the length of fixed records.</summary>
    /// <param name="codePage">EBCDIC: X'15', else X'0A'.</param>
    /// <param name="maxRecordLength">The bytes of the copybook's greatest record.</param>
    public FramingSettings CompletedBy(CodePage codePage, int maxRecordLength) => Preset switch
    {
        FramingPreset.Fixed => this with { RecordLength = RecordLength ?? maxRecordLength },
        FramingPreset.Text => this with { Newline = Newline ?? codePage.Newline },
        _ => this,
    };

    /// <summary>
    /// The options of the command line that give this framing, such as
    /// <c>--framing openft-user --length-bytes 4 --endian little --inclusive no</c>. The newline of text is that of the
    /// code page there, the pages of <c>nk-sam</c> are found out.
    /// </summary>
    public string ToOptions()
    {
        string inclusive = Inclusive is { } counts ? $" --inclusive {YesOrNo(counts)}" : string.Empty;
        string options = Preset switch
        {
            FramingPreset.OpenFtUser => $" --length-bytes {LengthBytes ?? 2} --endian {EndianName} --inclusive {YesOrNo(Inclusive ?? false)}",
            FramingPreset.RdwLe or FramingPreset.RdwBe => $" --inclusive {YesOrNo(Inclusive ?? false)}",
            FramingPreset.Fixed => $" --record-length {RecordLength}",
            FramingPreset.NkSam => RecordLength is null ? inclusive : $" --record-length {RecordLength}{inclusive}",
            _ => string.Empty,
        };
        return $"--framing {FramingPresets.NameOf(Preset)}{options}{(Skip > 0 ? $" --skip {Skip}" : string.Empty)}";
    }

    /// <summary>The preset and its settings for people, such as <c>openft-user (length-bytes 2, endian big, inclusive no)</c>.</summary>
    public override string ToString()
    {
        string[] settings =
        [
            .. Preset switch
            {
                FramingPreset.Fixed => (string[])[$"record-length {RecordLength}"],
                FramingPreset.OpenFtUser => [$"length-bytes {LengthBytes ?? 2}", $"endian {EndianName}", $"inclusive {YesOrNo(Inclusive ?? false)}"],
                FramingPreset.RdwLe or FramingPreset.RdwBe => [$"inclusive {YesOrNo(Inclusive ?? false)}"],
                FramingPreset.Text => [$"newline X'{Newline ?? CodePage.EbcdicNewline:X2}'"],
                FramingPreset.NkSam =>
                [
                    $"block-pages {BlockPages?.ToString() ?? "to be found"}",
                    $"inclusive {(Inclusive is { } counts ? YesOrNo(counts) : "to be found")}",
                    RecordLength is null ? "recform V" : $"recform F, record-length {RecordLength}",
                ],
                _ => [],
            },
            .. Skip > 0 ? (string[])[$"skip {Skip}"] : [],
        ];
        string name = FramingPresets.NameOf(Preset);
        return settings.Length == 0 ? name : $"{name} ({string.Join(", ", settings)})";
    }

    private string EndianName => Endian == ByteOrder.Little ? "little" : "big";

    private static string YesOrNo(bool value) => value ? "yes" : "no";
}
