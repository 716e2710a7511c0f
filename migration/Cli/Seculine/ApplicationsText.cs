using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;
using BS2000Bridge.Seculine.Demdet;
using Spectre.Console;

namespace BS2000Bridge.Cli.Seculine;

/// <summary>What <c>bridge seculine submit</c> says of DEMDET.xml.</summary>
internal static class ApplicationsText
{
    /// <summary>Explains the rejected applications in French.</summary>
    public static void Explain(Terminal terminal, DemdetAccount account)
    {
        foreach (DemdetAnswer answer in account.Answers.Where(answer => answer.Rejection is not null))
        {
            terminal.Out.WriteLine($"Demande {answer.Record.Number}, ligne {answer.Record.Line} : code {answer.Rejection!.Code}, {answer.Rejection.Text.French}.");
        }
    }

    /// <summary>Writes the summary.</summary>
    public static void Write(Terminal terminal, DemdetAccount account)
    {
        Table table = Tables.Create("DEMDET", ">Applications", "Meaning");
        table.Row("accepted", $"{account.Accepted:N0}", "they are decided");
        table.Row("on hold", $"{account.OnHold:N0}", "they wait for an affiliation, a month at most");
        foreach ((int code, int applications) in account.RejectedByCode)
        {
            table.Row($"DETRET {code}", $"{applications:N0}", RejectionCatalog.Create(ReturnFile.Detret, code).Text.English);
        }

        table.Row("all", $"{account.Answers.Count:N0}", account.Repeated == 0 ? account.FileName : $"{account.FileName}; {account.Repeated:N0} had been sent and answered before");
        terminal.Write(table);
        if (account.AnswerFile is not null)
        {
            terminal.Out.WriteLine($"Answers: {account.AnswerFile}");
        }
    }

    /// <summary>The account for machines.</summary>
    public static object Document(DemdetAccount account) => new
    {
        file = account.FileName,
        procedure = "DEMDET",
        applications = account.Answers.Count,
        accepted = account.Accepted,
        onHold = account.OnHold,
        rejected = account.RejectedByCode.Values.Sum(),
        rejectedByCode = account.RejectedByCode.Select(one => RejectionCount.Of(ReturnFile.Detret, one.Key, one.Value)),
        repeated = account.Repeated,
        answerFile = account.AnswerFile,
    };
}
