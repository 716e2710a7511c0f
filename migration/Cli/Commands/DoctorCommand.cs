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
        List<ComponentState> states = [.. Component.All.Select(component => new ComponentState(component, versionOf(component)))];
        bool complete = states.All(state => state.Present || !state.Component.Needed);
        if (json)
        {
            JsonOutput.Write(terminal.Out, new { complete, components = states.Select(Document) });
        }
        else
        {
            Print(terminal, states);
        }

        return complete ? ExitCode.Done : ExitCode.MissingComponent;
    }

    private static object Document(ComponentState state) => new
    {
        state.Component.Name,
        state.Component.Needed,
        state.Present,
        state.Version,
        state.Component.LostWithoutIt,
        state.Component.HowToGet,
    };

    private static void Print(Terminal terminal, List<ComponentState> states)
    {
        Table table = Tables.Create("Component", "State", "Version", "Lost without it");
        foreach (ComponentState state in states)
        {
            table.Row(state.Component.Name, state.Present ? "present" : "absent", state.Version ?? "-", state.Component.LostWithoutIt);
        }

        terminal.Write(table);
        foreach (ComponentState state in states.Where(state => !state.Present))
        {
            terminal.Out.WriteLine($"{state.Component.Name} is absent{(state.Component.Needed ? " and needed" : "")}. {state.Component.HowToGet}");
        }

        if (states.All(state => state.Present))
        {
            terminal.Out.WriteLine("Everything is there.");
        }
    }

    private sealed record ComponentState(Component Component, string? Version)
    {
        public bool Present => Version is not null;
    }
}
