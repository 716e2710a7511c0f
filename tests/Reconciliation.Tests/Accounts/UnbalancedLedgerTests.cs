using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Tests.Accounts;

/// <summary>Books that do not balance are a fault of the runner: never a match, never a difference.</summary>
public sealed class UnbalancedLedgerTests
{
    private static readonly ContributionLine Line = new(Branch.Pension, new Money(100_000), new Rate(160_000), new Money(8_000), new Money(8_000));

    [Fact]
    public void RequireBalance_EveryLineReadHasAnOutcome_Holds()
    {
        RunAccounts accounts = Read(out LineTotals totals);
        accounts.Legacy.Count(Outcome.Equal, in totals);

        Assert.Null(Record.Exception(accounts.RequireBalance));
    }

    [Fact]
    public void RequireBalance_LineReadWithoutOutcome_NamesTheSide()
    {
        RunAccounts accounts = Read(out _);

        Assert.Equal(
            "The account of the legacy side does not balance: 1 records of 16000 cents were read, but the outcomes add up to something else.",
            Assert.Throws<UnbalancedLedgerException>(accounts.RequireBalance).Message);
    }

    [Fact]
    public void RequireBalance_OutcomeOfTheModernSideWithoutARead_NamesTheSide()
    {
        var accounts = new RunAccounts();
        accounts.Modern.Count(Outcome.Equal, in Line);

        Assert.StartsWith("The account of the modern side does not balance: 0 records", Assert.Throws<UnbalancedLedgerException>(accounts.RequireBalance).Message);
    }

    /// <summary>Each sum is held against what was read: no two errors may cancel out.</summary>
    [Theory]
    [InlineData(1, 0, 0, 0)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(0, 0, 1, 0)]
    [InlineData(0, 0, 0, 1)]
    [InlineData(0, 0, 1, -1)]
    public void Balances_OneSumThatIsAnother_DoesNot(long records, long bases, long insured, long employer)
    {
        var side = new SideAccount();
        side.CountRead(new LineTotals { Records = 1, BaseCents = 1, InsuredCents = 1, EmployerCents = 1 });
        side.Count(Outcome.OutOfScope, new LineTotals { Records = 1 + records, BaseCents = 1 + bases, InsuredCents = 1 + insured, EmployerCents = 1 + employer });

        Assert.False(side.Balances);
        Assert.Equal(0, side.InScope.Records);
    }

    [Fact]
    public void RequireBalance_OutcomeOfOtherAmount_IsAFaultThoughTheRecordsFit()
    {
        RunAccounts accounts = Read(out _);
        accounts.Legacy.Count(Outcome.Different, Line with { Base = Line.Base + new Money(1) });

        Assert.Throws<UnbalancedLedgerException>(accounts.RequireBalance);
    }

    [Fact]
    public void Execute_InputAccountDoesNotBalance_IsAFaultAndNoVerdict()
    {
        SampleMonth month = SampleMonth.Plain(3);
        month.WrongInputAccount = 1;

        Assert.Contains("DECSAL does not balance", Assert.Throws<UnbalancedLedgerException>(() => SampleRun.Of(month)).Message, StringComparison.Ordinal);
    }

    private static RunAccounts Read(out LineTotals totals)
    {
        totals = default;
        totals.Add(in Line);
        var accounts = new RunAccounts();
        accounts.Legacy.CountRead(in totals);
        return accounts;
    }
}
