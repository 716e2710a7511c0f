using BS2000Bridge.Cli.Datasets;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge dataset write</c>: JSON lines become the records of a dataset.</summary>
internal static class DatasetWriteCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        DatasetArguments dataset = new();
        Option<long?> limit = DatasetOptions.Whole("--limit", "Writes this many records at most.", "N", 0, long.MaxValue);
        Option<string?> format = DatasetOptions.Word("--format", "JSON lines, the only form that is written back.", "jsonl");
        Option<bool> raw = new("--raw") { Description = "Changes nothing, and is there so that 'read' and 'write' take the same options: $raw counts wherever a line has it." };
        Option<string?> input = new("--in") { Description = "The JSON lines; stdin when left out.", HelpName = "FILE" };
        Option<string> output = new("--out") { Description = "The data to write; a manifest beside them (NAME.json) says what the options do not.", HelpName = "FILE", Required = true };
        Command command = new(
            "write",
            """
            JSON lines, as 'bridge dataset read' prints them, become a dataset with its manifest. A line that has $raw changes only what it says otherwise.
            Exit codes: 0 written, 2 a line was refused (all are listed, and nothing is written).
            """);
        dataset.AddTo(command);
        command.Add(limit);
        command.Add(format);
        command.Add(raw);
        command.Add(input);
        command.Add(output);
        command.SetAction((result, cancellationToken) => Task.Run(
            () =>
            {
                string path = result.GetRequiredValue(output);
                DatasetForm form = dataset.Resolve(result, path, terminal);
                using Stream lines = Open(result.GetValue(input), terminal);
                new DatasetMaker(terminal, form).Make(lines, path, result.GetValue(limit) ?? long.MaxValue, cancellationToken);
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static Stream Open(string? path, Terminal terminal)
    {
        try
        {
            return path is null ? terminal.Input : File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"The JSON lines {path} cannot be read: {failure.Message}", "Name the file with --in, or give the lines on stdin.");
        }
    }
}
