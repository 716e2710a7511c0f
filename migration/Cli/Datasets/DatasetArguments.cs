using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Copybooks.Records;
using BS2000Bridge.Datasets.CodePages;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>The options that say what a dataset is: its copybook, framing, code page and record types.</summary>
internal sealed class DatasetArguments
{
    private const string DefaultCodePage = "EDF041";

    private readonly CopybookArguments _copybook = new();
    private readonly FramingArguments _framing = new();

    private readonly Option<string?> _codePage = new("--code-page")
    {
        Description = $"The code page of the text: a name, or a table with lines HH<tab>UUUU; {DefaultCodePage} when neither this nor a manifest says.",
        HelpName = "NAME|FILE.tsv",
    };

    private readonly Option<FloatFormat?> _floats = Options.OneOf("--float", "How COMP-1 and COMP-2 are stored; hexadecimal when left out.", FloatFormat.Hexadecimal, FloatFormat.Ieee);

    private readonly Option<string?> _sliding = DatasetOptions.YesOrNo(
        "--sliding", "Whether items after a table that is not full move up (COBOL2000); yes when left out.");

    private readonly Option<RecordTypeArgument?> _discriminator = RecordTypeArgument.Option();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _copybook.AddTo(command);
        _framing.AddTo(command);
        command.Add(_codePage);
        command.Add(_floats);
        command.Add(_sliding);
        command.Add(_discriminator);
    }

    /// <summary>What the options, the manifest beside the data, and the defaults together say of a dataset.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="dataPath">The data; null when there are none.</param>
    /// <param name="terminal">Gets notices on stderr.</param>
    /// <exception cref="CliException">The copybook, the code page or the manifest cannot be used, or the settings do not go together.</exception>
    public DatasetForm Resolve(ParseResult result, string? dataPath, Terminal terminal)
    {
        DatasetManifest? manifest = dataPath is null ? null : ManifestFile.Find(dataPath, terminal);
        CodePage codePage = CodePageArgument.Get(result.GetValue(_codePage) ?? manifest?.Ccsn ?? DefaultCodePage);
        FramingSettings framing = _framing.Of(result, manifest);
        CopybookOptions options = new()
        {
            Dialect = _copybook.DialectOf(result) ?? manifest?.Dialect ?? Dialect.Bs2000,
            Zoned = codePage.IsEbcdic ? ZonedEncoding.Ebcdic : ZonedEncoding.Ascii,
            Floats = result.GetValue(_floats) ?? manifest?.Floats ?? FloatFormat.Hexadecimal,
            NativeOrder = framing.Endian ?? ByteOrder.Big,
            SlidingItems = result.IsYes(_sliding) ?? true,
        };
        Copybook copybook = _copybook.Load(result, options);
        framing = framing.CompletedBy(codePage, copybook.Records.Max(record => record.MaxLength));
        if (framing.Problem is { } problem)
        {
            throw CliException.BadInput($"The framing cannot be used: {problem}.", "Correct the option of that name, or the manifest beside the data.");
        }

        _framing.SayWhatHasNoEffect(result, framing.Preset, copybook, terminal);
        RecordTypes? types = RecordTypeArgument.Combine(result.GetValue(_discriminator), manifest?.RecordTypes);
        return new DatasetForm(manifest?.Name ?? Path.GetFileNameWithoutExtension(dataPath ?? copybook.Name), copybook, options, codePage, framing, types, manifest);
    }
}
