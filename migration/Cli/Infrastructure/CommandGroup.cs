using System.CommandLine.Help;

namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>A command that only holds other commands.</summary>
internal static class CommandGroup
{
    /// <summary>Makes the group; called by itself it shows its commands and ends with exit code 2.</summary>
    public static Command Create(string name, string description, params ReadOnlySpan<Command> commands)
    {
        Command group = new(name, description);
        foreach (Command command in commands)
        {
            group.Add(command);
        }

        group.SetAction(result =>
        {
            _ = new HelpAction().Invoke(result);
            return ExitCode.BadInput;
        });
        return group;
    }
}
