using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>The options of the framing.</summary>
internal sealed class FramingArguments
{
    private readonly Option<FramingPreset?> _framing = DatasetOptions.Framing();

    private readonly Option<long?> _recordLength = DatasetOptions.Whole(
        "--record-length", "The bytes of a record: with fixed (the copybook's longest record when left out), and with nk-sam of RECFORM F.", "N", 1, FramingSettings.MaxRecordBytes);

    private readonly Option<string?> _lengthBytes = DatasetOptions.Word("--length-bytes", "With openft-user: how many bytes the length of a record takes; 2 when left out.", "2", "4");

    private readonly Option<ByteOrder?> _endian = Options.OneOf("--endian", "The byte order of the length with openft-user, and of COMP-5 fields; big when left out.", ByteOrder.Big, ByteOrder.Little);

    private readonly Option<string?> _inclusive = DatasetOptions.YesOrNo("--inclusive", "Whether the length before a record (openft-user, rdw-le, rdw-be, nk-sam) counts its own bytes too; no when left out.");

    private readonly Option<long?> _blockPages = DatasetOptions.Whole("--block-pages", "With nk-sam: how many pages of 2048 bytes a block has; found out when left out.", "N", 1, 16);

    private readonly Option<long?> _skip = DatasetOptions.Whole("--skip", "The bytes before the first record.", "BYTES", 0, long.MaxValue);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_framing);
        command.Add(_recordLength);
        command.Add(_lengthBytes);
        command.Add(_endian);
        command.Add(_inclusive);
        command.Add(_blockPages);
        command.Add(_skip);
    }

    /// <summary>The framing of the manifest, else <c>fixed</c>, with what the options say in its place.</summary>
    /// <exception cref="CliException">The manifest states none that a file can have.</exception>
    public FramingSettings Of(ParseResult result, DatasetManifest? manifest)
    {
        FramingSettings stated = result.GetValue(_framing) is { } preset
            ? new FramingSettings { Preset = preset, Endian = manifest?.Framing?.Endian }
            : Stated(manifest);
        return stated with
        {
            RecordLength = (int?)result.GetValue(_recordLength) ?? stated.RecordLength,
            LengthBytes = result.GetValue(_lengthBytes) is { } bytes ? int.Parse(bytes) : stated.LengthBytes,
            Endian = result.GetValue(_endian) ?? stated.Endian,
            Inclusive = result.IsYes(_inclusive) ?? stated.Inclusive,
            BlockPages = (int?)result.GetValue(_blockPages) ?? stated.BlockPages,
            Skip = result.GetValue(_skip) ?? stated.Skip,
        };
    }

    /// <summary>What the manifest says; the newline of text is left to the code page, which an option may have changed.</summary>
    private static FramingSettings Stated(DatasetManifest? manifest)
    {
        try
        {
            return manifest is null ? new FramingSettings { Preset = FramingPreset.Fixed } : manifest.ToFramingSettings() with { Newline = manifest.Framing?.Newline };
        }
        catch (DatasetManifestException failure)
        {
            throw ManifestFile.Refuse(failure);
        }
    }

    /// <summary>Says on stderr which options the framing does not use.</summary>
    public void SayWhatHasNoEffect(ParseResult result, FramingPreset framing, Copybook copybook, Terminal terminal)
    {
        bool isOpenFt = framing == FramingPreset.OpenFtUser;
        Say(_recordLength, framing is FramingPreset.Fixed or FramingPreset.NkSam);
        Say(_lengthBytes, isOpenFt);
        Say(_endian, isOpenFt || copybook.Records.Any(record => record.Items.Any(item => item.Usage == Usage.NativeBinary)));
        Say(_inclusive, isOpenFt || framing is FramingPreset.RdwLe or FramingPreset.RdwBe or FramingPreset.NkSam);
        Say(_blockPages, framing == FramingPreset.NkSam);

        void Say(Option option, bool used)
        {
            if (!used && result.GetResult(option) is { Implicit: false })
            {
                terminal.Error.WriteLine($"bridge: {option.Name} has no effect on {FramingPresets.NameOf(framing)}.");
            }
        }
    }
}
