using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Tests.Matching;

/// <summary>The outcome of every record of three declarations of seven lines each, when something cannot be decoded.</summary>
public sealed class MatchingQuarantineTests
{
    public static TheoryData<int> Places => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Places))]
    public void Run_InputUndecodable_ItsOutputIsQuarantinedOnBothSides(int place)
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[place].Inputs = [ReadStatus.Quarantined];

        SampleRun.Of(month).RequireAccounts("21: equal 14, quarantined 7", "21: equal 14, quarantined 7");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Run_InputUndecodableAndLegacyWithoutIt_CountsAsOneRecord(int place)
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[place].Inputs = [ReadStatus.Quarantined];
        month[place].Legacy.Clear();

        SampleRun.Of(month).RequireAccounts("14: equal 14", "15: equal 14, quarantined 1");
    }

    [Fact]
    public void Run_TwoInputsOfOneKeyUndecodable_CountsBoth()
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[1].Inputs = [ReadStatus.Quarantined, ReadStatus.Quarantined];
        month[1].Legacy.Clear();

        SampleRun.Of(month).RequireAccounts("14: equal 14", "16: equal 14, quarantined 2");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Run_InputWithoutKey_LegacyOutputAtItsPlaceIsQuarantined(int place)
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[place].Inputs.Clear();
        month.CasesWithoutKeyBefore[place] = 1;

        SampleRun.Of(month).RequireAccounts("21: equal 14, quarantined 7", "21: equal 14, quarantined 7");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Run_InputWithoutKeyAndNothingAtItsPlace_CountsAsOneRecord(int place)
    {
        SampleMonth month = SampleMonth.Plain(3);
        month.CasesWithoutKeyBefore[place] = 1;

        SampleRun.Of(month).RequireAccounts("21: equal 21", "22: equal 21, quarantined 1");
    }

    [Fact]
    public void Run_CaseThatTheLawHasNoParametersFor_IsQuarantined()
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[1].Case = month[1].Case with { Employer = month[1].Case.Employer with { MutualityClass = 9 } };

        SampleRun run = SampleRun.Of(month);

        run.RequireAccounts("21: equal 14, quarantined 7", "21: equal 14, quarantined 7");
        Assert.Contains("1 to 4", Assert.Single(run.Report.QuarantineShown).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    public void Run_LegacyLineUndecodable_IsQuarantinedOnBothSides(int place, bool keyReadable)
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[place].SpoilLine(line: 6, keyReadable);

        SampleRun.Of(month).RequireAccounts("21: equal 20, quarantined 1", "21: equal 20, quarantined 1");
    }

    [Fact]
    public void Run_FirstRecordOfAllWithoutKey_IsTheLineThatIsMissing()
    {
        SampleMonth month = SampleMonth.Plain(3);
        month.LegacyWithoutKeyFirst = 1;
        month[0].Legacy.RemoveAt(0);

        SampleRun.Of(month).RequireAccounts("21: equal 20, quarantined 1", "21: equal 20, quarantined 1");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Run_AllRecordsOfADeclarationWithoutKey_AreItsOwn(int place)
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[place].Legacy.Clear();
        month[place].WithoutKeyBehind = 7;

        SampleRun.Of(month).RequireAccounts("21: equal 14, quarantined 7", "21: equal 14, quarantined 7");
    }

    [Fact]
    public void Run_RecordWithoutKeyFarFromTheMissingLine_DoesNotStandForIt()
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[0].WithoutKeyBehind = 1;
        month[2].Legacy.RemoveAt(0);

        SampleRun.Of(month).RequireAccounts("21: equal 20, quarantined 1", "21: equal 20, only 1");
    }

    [Fact]
    public void Run_DeclarationInTwoPartsWithARecordWithoutKeyBetween_IsOneDeclaration()
    {
        SampleMonth month = SampleMonth.Plain(3);
        month[1].Legacy.RemoveAt(5);
        month[1].Split = true;
        month[1].WithoutKeyBehind = 1;

        SampleRun.Of(month).RequireAccounts("21: equal 20, quarantined 1", "21: equal 20, quarantined 1");
    }
}
