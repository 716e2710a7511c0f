using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Tests.Matching;

/// <summary>What becomes of every record of three declarations of seven lines each, when something is wrong with one of them.</summary>
public sealed class MatchingTests
{
    public static TheoryData<int> Places => [0, 1, 2];

    [Fact]
    public void Run_BothSidesTheSame_EveryLineIsEqual()
    {
        SampleRun run = SampleRun.Of(SampleMonth.Plain(3));

        run.RequireAccounts("21: equal 21", "21: equal 21");
        Assert.Empty(run.Rows);
    }

    [Fact]
    public void Run_OneLineAnotherAmount_OnlyThatLineDiffers()
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[1].Tamper(line: 4, cents: 12);

        SampleRun run = SampleRun.Of(month);

        run.RequireAccounts("21: equal 20, different 1", "21: equal 20, different 1");
        Assert.Equal(12, Assert.Single(run.Rows).GetProperty("differenceCents").GetInt64());
    }

    [Theory]
    [InlineData("rate")]
    [InlineData("base")]
    public void Run_OnlyRateOrBaseDiffers_LineDiffersToo(string what)
    {
        SampleMonth month = SampleMonth.Plain(3);
        ContributionLine line = month[1].Legacy[2];
        month[1].Legacy[2] = what == "rate" ? line with { Rate = line.Rate + new Rate(1) } : line with { Base = line.Base + new Money(1) };

        SampleRun.Of(month).RequireAccounts("21: equal 20, different 1", "21: equal 20, different 1");
    }

    [Fact]
    public void Run_LegacyLacksALine_ModernHasItAlone()
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[2].Legacy.RemoveAt(0);

        SampleRun run = SampleRun.Of(month);

        run.RequireAccounts("20: equal 20", "21: equal 20, only 1");
        Assert.Equal("only-modern", Assert.Single(run.Rows).GetProperty("outcome").GetString());
    }

    [Fact]
    public void Run_LegacyHasALineMore_StandsAlone()
    {
        SampleMonth month = SampleMonth.Plain(3);
        ContributionLine pension = month[0].Legacy.Single(line => line.Branch == Branch.Pension);
        month[0].Case = month[0].Case with { Affiliation = month[0].Case.Affiliation with { Occupation = Occupation.HolidayStudent } };
        month[0].LegacyHas(default);
        month[0].Legacy.Add(pension);

        SampleRun run = SampleRun.Of(month);

        run.RequireAccounts("16: equal 15, only 1", "15: equal 15");
        Assert.Equal("only-legacy", Assert.Single(run.Rows).GetProperty("outcome").GetString());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Run_DeclarationOnOneSideOnly_AllItsLinesAre(int place)
    {
        SampleMonth withoutInput = SampleMonth.Plain(3), withoutOutput = SampleMonth.Plain(3);
        withoutInput[place].Inputs.Clear();
        withoutOutput[place].Legacy.Clear();

        SampleRun.Of(withoutInput).RequireAccounts("21: equal 14, only 7", "14: equal 14");
        SampleRun.Of(withoutOutput).RequireAccounts("14: equal 14", "21: equal 14, only 7");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_LineTwice_BothAreDuplicatesAndSoIsItsCounterpart(bool split)
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[1].Legacy.Add(month[1].Legacy[3] with { Insured = new Money(5) });
        month[1].Split = split;
        month[1].WithoutKeyBehind = split ? 1 : 0;

        SampleRun run = SampleRun.Of(month);

        run.RequireAccounts(split ? "23: equal 20, duplicate 2, quarantined 1" : "22: equal 20, duplicate 2", "21: equal 20, duplicate 1");
        Assert.Equal("duplicate", Assert.Single(run.Rows).GetProperty("outcome").GetString());
    }

    [Fact]
    public void Run_DeclarationTwice_IsDuplicateOnBothSides()
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[0].Inputs = [ReadStatus.Read, ReadStatus.Read];

        SampleRun.Of(month).RequireAccounts("21: equal 14, duplicate 7", "28: equal 14, duplicate 14");
    }

    [Theory]
    [InlineData(ReadStatus.Quarantined, ReadStatus.Read)]
    [InlineData(ReadStatus.Read, ReadStatus.Quarantined)]
    public void Run_DeclarationTwiceButOneUndecodable_ReadableOneIsDuplicate(ReadStatus first, ReadStatus second)
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[1].Inputs = [first, second];

        SampleRun run = SampleRun.Of(month);

        run.RequireAccounts("21: equal 14, duplicate 7", "21: equal 14, duplicate 7");
        Assert.Equal(1, run.Report.QuarantineCount);
    }
}
