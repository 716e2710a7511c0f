using System.Globalization;
using BS2000Bridge.InitialLoad.Accounts;
using Spectre.Console;

namespace BS2000Bridge.Cli.Importing;

/// <summary>The account of an initial load for people, and as a table of what was not taken.</summary>
internal static class ImportText
{
    private const int Shown = 10;

    /// <summary>Writes the account.</summary>
    public static void Write(Terminal terminal, LoadAccount account, string? report)
    {
        Table table = Tables.Create("Dataset", ">Records", ">Accepted", ">On hold", ">Rejected", ">Quarantined");
        foreach (StageAccount stage in account.Stages)
        {
            table.Row(stage.Dataset, Text(stage.Records), Text(stage.Accepted), Text(stage.OnHold), Text(stage.Rejected), Text(stage.Quarantined));
        }

        terminal.Write(table);
        string seconds = account.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        terminal.Out.WriteLine($"{account.Month} is taken over: {Text(account.Stages.Sum(stage => stage.Records))} records, each in one column above, in {seconds} s.");
        terminal.Out.WriteLine(account.NotComputed == 0
            ? "All contributions are computed."
            : $"{Text(account.NotComputed)} contributions cannot be computed yet: ask ccss.salary.v1.SalaryService/GetComputationLag, and see 'bridge parameters list'.");
        WriteNotTaken(terminal, account, report);
    }

    /// <summary>Writes what was not taken, a record a line.</summary>
    public static void WriteReport(string path, IReadOnlyList<NotTaken> records)
    {
        string temporary = path + ".new";
        using (var writer = new StreamWriter(temporary))
        {
            writer.Write("dataset;record;outcome;code;field;reason\r\n");
            foreach (NotTaken record in records)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{record.Dataset};{record.RecordNumber};{record.Outcome};{record.Code};{record.Field};{Quoted(record.Reason)}\r\n"));
            }
        }

        File.Move(temporary, path, overwrite: true);
    }

    private static void WriteNotTaken(Terminal terminal, LoadAccount account, string? report)
    {
        if (account.NotTaken.Count == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        Table table = Tables.Create("Not taken", ">Record", "Outcome", "Code", "Reason");
        foreach (NotTaken record in account.NotTaken.Take(Shown))
        {
            table.Row(record.Dataset, Text(record.RecordNumber), record.Outcome, record.Code, record.Reason);
        }

        terminal.Write(table);
        long others = account.NotTaken.Count - Shown;
        string rest = others > 0 ? $"{Text(others)} more. " : "";
        terminal.Out.WriteLine(report is null ? $"{rest}--report FILE writes them all." : $"{rest}All of them stand in {report}.");
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => text.AsSpan().ContainsAny(";\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
