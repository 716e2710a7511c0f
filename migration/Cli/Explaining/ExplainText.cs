using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Reconciliation;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Records;
using BS2000Bridge.Values;
using Spectre.Console;

namespace BS2000Bridge.Cli.Explaining;

/// <summary>An explained declaration for people.</summary>
internal static class ExplainText
{
    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, ExplainedDeclaration explained, Masking masking)
    {
        terminal.Out.WriteLine($"Declaration {masking.Key(explained.Declaration.Key)}");
        foreach (RecordDump record in explained.Declaration.Records)
        {
            Write(terminal, record, masking);
        }

        foreach (QuarantinedRecord record in explained.Quarantined.Select(masking.Quarantined))
        {
            terminal.Out.WriteLine($"In quarantine: {record.Dataset}, record {record.RecordNumber} at byte {record.RecordOffset}, {record.Field} X'{record.Hex}': {record.Reason}");
        }

        WriteLines(terminal, explained.Declaration.Lines);
        WriteSteps(terminal, "The modern computation (calcul moderne)", explained.Declaration.ModernSteps);
        WriteSteps(terminal, $"The legacy's figures, reproduced (calcul reproduit): {explained.Cause?.Cause}", explained.Declaration.LegacySteps);
        WriteConclusion(terminal, explained);
    }

    private static void Write(Terminal terminal, RecordDump record, Masking masking)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"{record.Dataset}, record {record.RecordNumber} at byte {record.RecordOffset}");
        Table table = Tables.Create("Field", ">offset", "bytes", "value");
        foreach (FieldDump field in record.Fields.Select(masking.Field))
        {
            table.Row(field.Path[(field.Path.IndexOf('.') + 1)..], field.Offset.ToString(), field.Hex, field.Value ?? $"! {field.Failure}");
        }

        terminal.Write(table);
    }

    private static void WriteLines(Terminal terminal, IReadOnlyList<LinePair> lines)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine("Both sides (les deux côtés)");
        Table table = Tables.Create("Branch", "side", ">base", ">rate", ">insured", ">employer", "");
        foreach (LinePair line in lines)
        {
            Row(table, line.Branch.FrenchName(), "legacy", line.Legacy, line.Differs ? "differs" : "");
            Row(table, "", "modern", line.Modern, "");
        }

        terminal.Write(table);
    }

    private static void Row(Table table, string branch, string side, ContributionLine? line, string mark) =>
        table.Row(
            branch, side, line?.Base.ToString() ?? "-", line?.Rate.ToString() ?? "-", line?.Insured.ToString() ?? "-", line?.Employer.ToString() ?? "-", mark);

    private static void WriteSteps(Terminal terminal, string title, IReadOnlyList<ComputationStep> steps)
    {
        if (steps.Count == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine(title);
        Table table = Tables.Create("Branch", "Step", "Reference", ">EUR");
        foreach (ComputationStep step in steps)
        {
            table.Row(step.Branch?.FrenchName() ?? "", step.Text, step.Reference, step.Amount.ToString());
        }

        terminal.Write(table);
    }

    private static void WriteConclusion(Terminal terminal, ExplainedDeclaration explained)
    {
        terminal.Out.WriteLine();
        string conclusion = explained.Cause switch
        {
            null when explained.Quarantined.Count > 0 => "It is in quarantine: no comparison.",
            null when explained.Declaration.ModernSteps.Count == 0 =>
                "No input to compute from: the declaration, its employer, affiliation or year is in quarantine (quarantine.jsonl of the run says why), or absent.",
            null => explained.Declaration.Lines.Any(line => line.Differs) ? "Some lines stand on one side only; no habit explains that." : "Both sides are equal to the cent.",
            { Status: CauseStatus.Unexplained } => "What separates them: unexplained; no set of known habits that holds in the run yields the legacy's figures.",
            { } cause => $"What separates them: {cause.Cause}",
        };
        terminal.Out.WriteLine(conclusion);
        foreach (HypothesisEntry habit in HypothesisCatalog.Members(explained.Cause?.Members ?? Hypothesis.None))
        {
            terminal.Out.WriteLine($"  {habit.Name}: {habit.Description} {habit.FrenchDescription} ({habit.DepartsFrom})");
        }
    }
}
