using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Json;
using BS2000Bridge.Copybooks.Json.Views;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Copybooks.Records;
using BS2000Bridge.Datasets.CodePages;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>What a dataset is: all that must be known to read or write it.</summary>
/// <param name="Name">Its name, for errors.</param>
/// <param name="Copybook">What its records look like, with the zones, floats and byte order of its data.</param>
/// <param name="Options">How the copybook was read.</param>
/// <param name="CodePage">The code page of its text.</param>
/// <param name="Framing">How its records follow one another.</param>
/// <param name="Types">The types of its records; null when nothing tells them apart.</param>
/// <param name="Manifest">The manifest beside it; null when there is none.</param>
internal sealed record DatasetForm(
    string Name, Copybook Copybook, CopybookOptions Options, CodePage CodePage, FramingSettings Framing, RecordTypes? Types, DatasetManifest? Manifest)
{
    /// <summary>Whether its first record is where the manifest has it, so that its totals are those of the manifest.</summary>
    public bool IsWhole => Framing.Skip == (Manifest?.Framing?.Skip ?? 0);

    /// <summary>Its records as JSON and back.</summary>
    /// <param name="raw">Whether each keeps its bytes.</param>
    /// <exception cref="CliException">The record types are not those of the copybook.</exception>
    public RecordJson ToJson(bool raw) => Bind(() => RecordJson.Create(Copybook, CodePage, JsonOptions(raw)));

    /// <summary>Its records as CSV.</summary>
    /// <exception cref="CliException">The record types are not those of the copybook.</exception>
    public RecordCsv ToCsv() => Bind(() => RecordCsv.Create(Copybook, CodePage, JsonOptions(raw: false)));

    /// <summary>What its records must add up to; null when nothing says.</summary>
    /// <exception cref="CliException">The totals are not of fields of the copybook.</exception>
    public ControlTotals? ToTotals() => DatasetTotals.Of(this) is { } options ? Bind(() => ControlTotals.Create(Copybook, CodePage, options)) : null;

    private RecordJsonOptions JsonOptions(bool raw) => new()
    {
        Raw = raw,
        RecordTypes = Types,
        PadShortRecords = Framing.Preset == FramingPreset.Text,
        RecordLength = Framing.Preset is FramingPreset.Fixed or FramingPreset.NkSam ? Framing.RecordLength : null,
    };

    private static T Bind<T>(Func<T> create)
    {
        try
        {
            return create();
        }
        catch (LayoutException failure)
        {
            throw CliException.BadInput(failure.Message, "'bridge dataset layout' shows the records and fields; correct --discriminator, or recordTypes in the manifest.");
        }
    }
}
