using BS2000Bridge.Cli.Parameters;
using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge parameters</c>: the dated parameters of the law with reference, source and confidence.</summary>
internal static class ParametersCommand
{
    /// <summary>Makes the command with <c>list</c> and <c>show</c>.</summary>
    public static Command Create(Terminal terminal, Lazy<ParameterLibrary> library) => CommandGroup.Create(
        "parameters",
        "The dated parameters of the law, with reference, source and confidence.",
        List(terminal, library),
        Show(terminal, library));

    private static Command List(Terminal terminal, Lazy<ParameterLibrary> library)
    {
        Option<bool> unconfirmed = new("--unconfirmed") { Description = "Only values that still need the centre's word: all but those of high confidence." };
        Option<YearMonth?> date = Options.Month("--date", "Only the values in force on the 1st of this month.");
        Option<bool> json = Options.Json();
        Command command = new("list", "Lists the parameters with their values.") { unconfirmed, date, json };
        command.SetAction(result =>
        {
            List<ParameterDocument> found = [.. library.Value.All
                .Select(parameter => ParameterDocument.Of(parameter, value => Wanted(value, result.GetValue(unconfirmed), result.GetValue(date))))
                .Where(document => document.Values.Count > 0)];
            if (result.GetValue(json))
            {
                JsonOutput.Write(terminal.Out, found);
            }
            else
            {
                found.ForEach(document => ParameterText.Write(terminal.Out, document));
                terminal.Out.WriteLine($"{found.Count} of {library.Value.All.Count} parameters, {found.Sum(document => document.Values.Count)} values.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show(Terminal terminal, Lazy<ParameterLibrary> library)
    {
        Argument<string> id = new("ID") { Description = "The parameter's id, such as accident.employees.employer." };
        Option<bool> json = Options.Json();
        Command command = new("show", "Shows one parameter with all its values.") { id, json };
        command.SetAction(result =>
        {
            Parameter parameter = library.Value.Find(result.GetRequiredValue(id)) ?? throw Unknown(library.Value, result.GetRequiredValue(id));
            ParameterDocument document = ParameterDocument.Of(parameter, _ => true);
            if (result.GetValue(json))
            {
                JsonOutput.Write(terminal.Out, document);
            }
            else
            {
                ParameterText.Write(terminal.Out, document);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static bool Wanted(ParameterValue value, bool unconfirmed, YearMonth? date) =>
        (!unconfirmed || value.Confidence != Confidence.High) && (date is not { } month || value.Covers(month.FirstDay));

    private static CliException Unknown(ParameterLibrary library, string id)
    {
        string[] near = [.. library.All.Select(parameter => parameter.Id).Where(known => known.Contains(id, StringComparison.OrdinalIgnoreCase))];
        return CliException.BadInput(
            $"There is no parameter '{id}'.",
            near.Length > 0 ? $"Choose one of: {string.Join(", ", near)}." : "'bridge parameters list' names them all.");
    }
}
