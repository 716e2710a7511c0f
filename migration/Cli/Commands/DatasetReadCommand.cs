using BS2000Bridge.Cli.Datasets;
using BS2000Bridge.Copybooks.Records;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge dataset read</c>: the records of a dataset as JSON lines or CSV.</summary>
internal static class DatasetReadCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        DatasetArguments dataset = new();
        Option<long?> limit = DatasetOptions.Whole("--limit", "Reads this many records at most.", "N", 0, long.MaxValue);
        Option<string?> format = DatasetOptions.Word("--format", "One JSON object a record, or CSV; jsonl when left out.", "jsonl", "csv");
        Option<bool> raw = new("--raw") { Description = "Adds the record's bytes to its JSON, so that 'dataset write' changes only what was changed." };
        Argument<string> data = new("DATA") { Description = "The data; a manifest beside them (NAME.json) says what the options do not." };
        Command command = new(
            "read",
            """
            The records of a dataset as JSON lines or CSV, on stdout. A field that does not decode is null and is listed in $errors.
            Exit codes: 0 every field decoded, 1 some did not or the totals do not agree, 2 the data cannot be read to their end.
            """);
        dataset.AddTo(command);
        command.Add(limit);
        command.Add(format);
        command.Add(raw);
        command.Add(data);
        command.SetAction((result, cancellationToken) => Task.Run(
            () =>
            {
                string path = result.GetRequiredValue(data);
                DatasetForm form = dataset.Resolve(result, path, terminal);
                IRecordLines lines = result.GetValue(format) == "csv" ? new CsvLines(form.ToCsv()) : new JsonLines(form.ToJson(result.GetValue(raw)));
                ControlTotals? totals = result.GetValue(limit) is null ? form.ToTotals() : null;
                bool agrees = new DatasetPrinter(terminal, form, lines, totals).Print(path, result.GetValue(limit) ?? long.MaxValue, cancellationToken);
                return agrees ? ExitCode.Done : ExitCode.Differences;
            },
            CancellationToken.None));
        return command;
    }
}
