using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Tests.Judging;

/// <summary>What keeps a slice where it is, in the words that people read: in English for files, in French for the centre.</summary>
public sealed class GateTests
{
    [Fact]
    public void Reasons_OfEveryKind_SayHowManyRecordsAndWhy()
    {
        var accounts = new RunAccounts();
        Count(accounts.Legacy, Outcome.Only, 1);
        Count(accounts.Modern, Outcome.Only, 1);
        Count(accounts.Legacy, Outcome.Duplicate, 1_000);
        CauseReport[] causes =
        [
            new(CauseKey.Explained(Hypothesis.CeilingMonthly, ""), [], decided: true) { Records = 9 },
            new(CauseKey.Explained(Hypothesis.RoundingTruncate, "regime 3"), [], decided: false) { Records = 1 },
            new(CauseKey.Ambiguous([Hypothesis.RoundingTruncate, Hypothesis.CeilingMonthly], ""), [], decided: false) { Records = 2 },
            new(CauseKey.Unexplained, [], decided: false) { Records = 3 },
        ];

        Remark[] expected =
        [
            new("1 records differ by rounding.truncate (regime 3), which is not decided", "1\u00A0ligne : écart par rounding.truncate (regime 3), cause non décidée"),
            new("2 records have several explanations: ceiling.monthly|rounding.truncate", "2\u00A0lignes : plusieurs explications, ceiling.monthly|rounding.truncate"),
            new("3 records differ without an explanation", "3\u00A0lignes : écart sans explication"),
            new("2 records stand on one side only", "2\u00A0lignes : présence d'un seul côté"),
            new("1000 records have a key that stands more than once", "1\u202F000\u00A0lignes : clé en double"),
            new("1 records are in quarantine", "1\u00A0enregistrement en quarantaine"),
        ];
        Assert.Equal(expected, Gate.Reasons(accounts, causes, quarantined: 1));
    }

    [Fact]
    public void Reasons_WhereNothingWasCompared_SaySo()
    {
        var accounts = new RunAccounts();
        Count(accounts.Legacy, Outcome.OutOfScope, 7);

        Assert.Equal(
            [new Remark("nothing was compared: the restriction leaves every record out", "rien n'a été comparé : la restriction écarte tout")],
            Gate.Reasons(accounts, [], quarantined: 0));
    }

    [Theory]
    [InlineData(Outcome.Equal, Verdict.Equal)]
    [InlineData(Outcome.Equivalent, Verdict.Equivalent)]
    [InlineData(Outcome.Different, Verdict.Different)]
    [InlineData(Outcome.Only, Verdict.Different)]
    [InlineData(Outcome.Duplicate, Verdict.Different)]
    [InlineData(Outcome.Quarantined, Verdict.Different)]
    [InlineData(Outcome.OutOfScope, Verdict.Equal)]
    public void Verdict_OfOneRecordOfTheLegacy_IsThatOfItsOutcome(Outcome outcome, Verdict verdict)
    {
        var accounts = new RunAccounts();
        Count(accounts.Legacy, Outcome.Equal, 5);
        Count(accounts.Legacy, outcome, 1);

        Assert.Equal(verdict, Gate.VerdictOf(accounts, quarantined: 0));
        Assert.Equal(Verdict.Different, Gate.VerdictOf(accounts, quarantined: 1));
    }

    [Theory]
    [InlineData(Outcome.Only)]
    [InlineData(Outcome.Duplicate)]
    [InlineData(Outcome.Quarantined)]
    public void Verdict_OfOneRecordOfTheModernSide_IsDifferentToo(Outcome outcome)
    {
        var accounts = new RunAccounts();
        Count(accounts.Modern, outcome, 1);

        Assert.Equal(Verdict.Different, Gate.VerdictOf(accounts, quarantined: 0));
    }

    [Fact]
    public void Names_OfVerdictsAndStatuses_AreThoseOfTheSchema()
    {
        Assert.Equal(["equal", "equivalent", "different"], Enum.GetValues<Verdict>().Select(verdict => verdict.Name()));
        Assert.Equal(["explained", "ambiguous", "unexplained"], Enum.GetValues<CauseStatus>().Select(status => status.Name()));
    }

    private static void Count(SideAccount side, Outcome outcome, long records) => side.Count(outcome, new LineTotals { Records = records });
}
