using BS2000Bridge.Copybooks;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>The options that name a copybook and say how its text is read.</summary>
internal sealed class CopybookArguments
{
    private readonly Option<string> _copybook = new("--copybook") { Description = "The copybook.", HelpName = "FILE", Required = true };

    private readonly Option<Dialect?> _dialect = Options.OneOf("--dialect", "Whose COBOL it is; bs2000 when left out.", Dialect.Bs2000, Dialect.Ibm);

    private readonly Option<string[]> _folders = new("--copy")
    {
        Description = "Where COPY looks besides the copybook's own folder; may be given several times.",
        HelpName = "DIR",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_copybook);
        command.Add(_dialect);
        command.Add(_folders);
    }

    /// <summary>The dialect that was asked for; null when none was.</summary>
    public Dialect? DialectOf(ParseResult result) => result.GetValue(_dialect);

    /// <summary>Reads the copybook.</summary>
    /// <exception cref="CliException">It cannot be read, or does not follow the language.</exception>
    public Copybook Load(ParseResult result, CopybookOptions options) =>
        CopybookFile.Load(result.GetValue(_copybook)!, result.GetValue(_folders) ?? [], options);
}
