using BS2000Bridge.Contracts.Rejections;
using BS2000Bridge.Seculine;
using BS2000Bridge.Seculine.Answers;
using BS2000Bridge.Seculine.Layouts;
using BS2000Bridge.Seculine.Submission;
using Spectre.Console;

namespace BS2000Bridge.Cli.Seculine;

/// <summary>What <c>bridge seculine submit</c> says to people: the summary in English, the explanations in French, as declarers read them.</summary>
internal static class SubmissionText
{
    /// <summary>Explains a rejected line.</summary>
    public static void Explain(Terminal terminal, RejectedLine line)
    {
        string field = line.Field is { } one ? $", champ {one.Number} ({one.Name})" : "";
        terminal.Out.WriteLine($"Ligne {line.Number}{field} : code {line.Rejection.Code}, {line.Rejection.Text.French}.");
    }

    /// <summary>Writes the summary.</summary>
    public static void Write(Terminal terminal, string file, SubmissionAccount account, MissingWagesFile? missing)
    {
        RecordLayout layout = RecordLayout.Of(account.Kind, SeculineDecisions.Default);
        Table table = Tables.Create(layout.Procedure, ">Lines", "Meaning");
        table.Row("accepted", $"{account.Accepted:N0}", "they count");
        table.Row("on hold", $"{account.OnHold:N0}", "they wait for an affiliation, a month at most");
        foreach ((int code, long lines) in account.RejectedByCode)
        {
            table.Row($"{layout.Answer} {code}", $"{lines:N0}", RejectionCatalog.Create(layout.ReturnFile, code).Text.English);
        }

        table.Row("all", $"{account.Lines:N0}", account.Repeated == 0 ? file : $"{file}; {account.Repeated:N0} had been sent and answered before");
        terminal.Write(table);
        if (account.AnswerFile is not null)
        {
            terminal.Out.WriteLine($"Rejected records: {account.AnswerFile}");
        }

        if (missing?.Path is not null)
        {
            terminal.Out.WriteLine($"Missing wages: {missing.Path} ({missing.Records:N0} records)");
        }
    }
}
