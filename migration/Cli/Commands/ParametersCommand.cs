using BS2000Bridge.Cli.Parameters;
using BS2000Bridge.Legislation.Parameters;
using NodaTime;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge parameters</c>: the dated parameters of the law with reference, source and confidence.</summary>
internal static class ParametersCommand
{
    /// <summary>Makes the command with <c>list</c>, <c>show</c> and <c>check</c>.</summary>
    public static Command Create(Terminal terminal, ParametersOption parameters) => CommandGroup.Create(
        "parameters",
        "The dated parameters of the law, with reference, source and confidence.",
        List(terminal, parameters),
        Show(terminal, parameters),
        Check(terminal));

    private static Command List(Terminal terminal, ParametersOption parameters)
    {
        Option<bool> unconfirmed = new("--unconfirmed") { Description = "Only values that still need the centre's word: all but those of high confidence." };
        Option<YearMonth?> date = Options.Month("--date", "Only the values in force on the 1st of this month.");
        Option<bool> json = Options.Json();
        Command command = new("list", "Lists the parameters with their values.") { unconfirmed, date, json };
        command.SetAction(result =>
        {
            ParameterLibrary library = parameters.Read(result);
            List<ParameterDocument> found = [.. library.All
                .Select(parameter => ParameterDocument.Of(parameter, value => Wanted(value, result.GetValue(unconfirmed), result.GetValue(date))))
                .Where(document => document.Values.Count > 0)];
            if (result.GetValue(json))
            {
                JsonOutput.Write(terminal.Out, found);
            }
            else
            {
                found.ForEach(document => ParameterText.Write(terminal.Out, document));
                terminal.Out.WriteLine($"{found.Count} of {library.All.Count} parameters, {found.Sum(document => document.Values.Count)} values.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show(Terminal terminal, ParametersOption parameters)
    {
        Argument<string> id = new("ID") { Description = "The parameter's id, such as accident.employees.employer." };
        Option<LocalDate?> asOf = Options.Day("--as-of", "Only the value in force on this day.");
        Option<bool> json = Options.Json();
        Command command = new("show", "Shows one parameter with all its values.") { id, asOf, json };
        command.SetAction(result =>
        {
            ParameterLibrary library = parameters.Read(result);
            Parameter parameter = library.Find(result.GetRequiredValue(id)) ?? throw Unknown(library, result.GetRequiredValue(id));
            LocalDate? day = result.GetValue(asOf);
            if (day is { } wanted && parameter.Find(wanted) is null)
            {
                throw new MissingParameterException(parameter, wanted);
            }

            ParameterDocument document = ParameterDocument.Of(parameter, value => day is not { } only || value.Covers(only));
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

    private static Command Check(Terminal terminal)
    {
        Argument<string> folder = new("DIR") { Description = "The folder of the centre's own parameters, as --parameters takes it." };
        Option<bool> json = Options.Json();
        Command command = new("check", "Reads a folder of the centre's own parameters as every command does, and says which values it changes. Nothing else is done.") { folder, json };
        command.SetAction(result =>
        {
            ParameterLibrary library = ParametersOption.Load(result.GetRequiredValue(folder));
            List<ParameterDocument> changed = [.. library.All.Select(parameter => ParameterDocument.Of(parameter, value => value.IsOfCentre)).Where(document => document.Values.Count > 0)];
            if (result.GetValue(json))
            {
                JsonOutput.Write(terminal.Out, new { sha256 = library.CentreFingerprint, parameters = changed });
            }
            else
            {
                changed.ForEach(document => ParameterText.Write(terminal.Out, document));
                terminal.Out.WriteLine($"In order: {changed.Sum(document => document.Values.Count)} values of {changed.Count} parameters; SHA-256 {library.CentreFingerprint}.");
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
