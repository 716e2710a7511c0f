using BS2000Bridge.Legislation.Populations;
using Spectre.Console;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge populations</c>: whose contributions are computed, whose are not, and why.</summary>
internal static class PopulationsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<bool> json = Options.Json();
        Command command = new("populations", "Whose contributions are computed, whose are not and why, with the articles of the Code de la sécurité sociale.") { json };
        command.SetAction(result =>
        {
            if (result.GetValue(json))
            {
                JsonOutput.Write(terminal.Out, PopulationCatalog.All.Select(entry => new
                {
                    population = entry.Population.Name,
                    computed = entry.IsComputed,
                    reason = entry.Reason,
                    articles = entry.Articles,
                }));
                return ExitCode.Done;
            }

            terminal.Write(TableOf(PopulationCatalog.All));
            terminal.Out.WriteLine($"{PopulationCatalog.All.Count(entry => entry.IsComputed)} of {PopulationCatalog.All.Count} populations are computed.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Table TableOf(IEnumerable<PopulationEntry> entries)
    {
        Table table = Tables.Create("Population", "Computed", "Articles (CSS)", "Who / why not");
        foreach (PopulationEntry entry in entries)
        {
            table.Row(entry.Population.Name, entry.IsComputed ? "yes" : "no", entry.Articles, entry.Reason is null ? $"{entry.Population}" : $"{entry.Population}: {entry.Reason}");
        }

        return table;
    }
}
