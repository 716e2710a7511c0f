using System.CommandLine.Help;
using BS2000Bridge.Cli.Commands;

namespace BS2000Bridge.Cli;

/// <summary>The command <c>bridge</c>: composes its commands, and nothing else.</summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments)
    {
        Terminal terminal = Terminal.OfProcess();
        return CommandRunner.RunAsync(Compose(terminal), arguments, terminal);
    }

    /// <summary>The command <c>bridge</c> with all its commands.</summary>
    public static Command Compose(Terminal terminal)
    {
        ParametersOption parameters = new();
        Command bridge = CommandGroup.Create(
            "bridge",
            """
            Computes a month's contributions beside the mainframe and explains every difference, so that it can be judged which of its work may move.
            Beside the commands below, 'bridge test' runs every test and 'bridge bench' the benchmarks.
            Exit codes: 0 done and equal, 1 differences, 2 bad arguments or input, 3 a component is missing, 70 a fault of bridge, 130 interrupted.
            """,
            DemoCommand.Create(terminal, parameters),
            GenerateCommand.Create(terminal, parameters),
            LegacyBatchCommand.Create(terminal),
            ParallelRunCommand.Create(terminal, parameters),
            ExplainCommand.Create(terminal, parameters),
            ContributionsCommand.Create(terminal, parameters),
            ParametersCommand.Create(terminal, parameters),
            PopulationsCommand.Create(terminal),
            DatasetCommand.Create(terminal),
            ServeCommand.Create(terminal, parameters),
            ImportCommand.Create(terminal, parameters),
            SeculineCommand.Create(terminal, parameters),
            ContractCommand.Create(terminal),
            DoctorCommand.Create(terminal, ComponentProbe.VersionOf));
        bridge.Add(parameters.Option);
        bridge.Add(new HelpOption { Recursive = true });
        bridge.Add(new VersionOption());
        return bridge;
    }
}
