using System.CommandLine;
using BS2000Bridge.Cli.Infrastructure;
using Spectre.Console;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge doctor</c>: what is installed, what is lost without the rest, and how to get it.</summary>
internal static class DoctorCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="versionOf">Looks a component up; null when it is absent.</param>
    public static Command Create(Terminal terminal, Func<Component, string?> versionOf)
    {
        Option<bool> json = Options.Json();
        Command command = new("doctor", "Checks the installation: each component present or absent, what is lost without it, how to get it.") { json };
        command.SetAction(result => Run(terminal, versionOf, result.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, Func<Component, string?> versionOf, bool json)
    {
        List<Finding> findings = [.. Component.All.Select(component => new Finding(component, versionOf(component)))];
        bool complete = findings.All(finding => finding.Present || !finding.Component.Needed);
        if (json)
        {
            JsonOutput.Write(terminal.Out, new { complete, components = findings.Select(Document) });
        }
        else
        {
            Print(terminal, findings);
        }

        return complete ? ExitCode.Done : ExitCode.MissingComponent;
    }

    private static object Document(Finding finding) => new
    {
        finding.Component.Name,
        finding.Component.Needed,
        finding.Present,
        finding.Version,
        finding.Component.LostWithoutIt,
        finding.Component.HowToGet,
    };

    private static void Print(Terminal terminal, List<Finding> findings)
    {
        Table table = Tables.Create("Component", "State", "Version", "Lost without it");
        foreach (Finding finding in findings)
        {
            table.Row(finding.Component.Name, finding.Present ? "present" : "absent", finding.Version ?? "-", finding.Component.LostWithoutIt);
        }

        terminal.Write(table);
        foreach (Finding finding in findings.Where(finding => !finding.Present))
        {
            terminal.Out.WriteLine($"{finding.Component.Name} is absent{(finding.Component.Needed ? " and needed" : "")}. {finding.Component.HowToGet}");
        }

        if (findings.All(finding => finding.Present))
        {
            terminal.Out.WriteLine("Everything is there.");
        }
    }

    private sealed record Finding(Component Component, string? Version)
    {
        public bool Present => Version is not null;
    }
}
