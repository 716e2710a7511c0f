using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Tests.Judging;

/// <summary>What a reader is told beside the figures, in English for files and in French for the centre.</summary>
public sealed class NoticesTests
{
    private static readonly LineTotals Read = new() { Records = 1, BaseCents = 100_000, InsuredCents = 8_000, EmployerCents = 8_000 };
    private static readonly Remark Given = new("given", "donné");

    public static TheoryData<long, long, long, long> OneSumIsAnother => new() { { 1, 0, 0, 0 }, { 0, 1, 0, 0 }, { 0, 0, 1, 0 }, { 0, 0, 0, 1 } };

    [Theory]
    [MemberData(nameof(OneSumIsAnother))]
    public void Of_ControlTotalsThatDoNotFit_SaysWhatIsStatedAndWhatWasRead(long records, long bases, long insured, long employer)
    {
        var stated = new LineTotals
        {
            Records = 1 + records,
            BaseCents = 100_000 + bases,
            InsuredCents = 8_000 + (100 * insured),
            EmployerCents = 8_000 + (100 * employer),
        };
        string lines = records == 0 ? "1\u00A0ligne" : "2\u00A0lignes", euros = insured + employer == 0 ? "160" : "161";

        IReadOnlyList<Remark> notices = Of(stated, RunScope.Everything);

        Remark expected = new(
            $"The legacy's control totals do not fit its lines: it states {1 + records} lines of {euros}.00 EUR, 1 lines of 160.00 EUR were read.",
            $"Les totaux de contrôle de l'ancien système ne sont pas ceux de ses lignes : il annonce {lines} pour {euros},00\u202F€, lu : 1\u00A0ligne pour 160,00\u202F€.");
        Assert.Equal([Given, expected], notices);
    }

    [Fact]
    public void Of_ControlTotalsThatFit_SaysNothing() => Assert.Equal([Given], Of(Read, RunScope.Everything));

    /// <summary>The legacy states the totals of the whole month: a part of it cannot fit.</summary>
    [Fact]
    public void Of_ARestrictedRun_SaysNothing() => Assert.Equal([Given], Of(default, new RunScope(null, new HashSet<byte> { 1 })));

    [Fact]
    public void Of_RecordsThatNobodyAskedFor_CountsThem()
    {
        SampleMonth month = SampleMonth.Plain(3);
        month.UnusedInputs = 1_000;

        Assert.Equal(
            [
                new Remark(
                    "1000 of 1003 records of DECSAL belong to no declaration of the month.",
                    "1\u202F000 des 1\u202F003\u00A0enregistrements de DECSAL n'appartiennent à aucune déclaration du mois."),
            ],
            Notices.Of([], new RunAccounts(), month, RunScope.Everything));
    }

    private static IReadOnlyList<Remark> Of(in LineTotals stated, RunScope scope)
    {
        SampleMonth month = SampleMonth.Plain(0);
        month.StatedTotals = stated;
        var accounts = new RunAccounts();
        accounts.Legacy.CountRead(Read);
        return Notices.Of([Given], accounts, month, scope);
    }
}
