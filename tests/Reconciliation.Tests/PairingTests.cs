using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Tests.Made;
using BS2000Bridge.Values;
using BS2000Bridge.Values.Records;

namespace BS2000Bridge.Reconciliation.Tests;

/// <summary>What becomes of every record of three declarations of seven lines each, when something is wrong with one of them.</summary>
public sealed class PairingTests
{
    public static TheoryData<int> Places => [0, 1, 2];

    [Fact]
    public void Run_BothSidesTheSame_EveryLineIsEqual()
    {
        MadeRun run = MadeRun.Of(MadeMonth.Plain(3));

        RequireBooks(run, "21: equal 21", "21: equal 21");
        Assert.Empty(run.Rows);
    }

    [Fact]
    public void Run_OneLineAnotherAmount_OnlyThatLineDiffers()
    {
        MadeMonth month = MadeMonth.Plain(3);
        month[1].Tamper(line: 4, cents: 12);

        MadeRun run = MadeRun.Of(month);

        RequireBooks(run, "21: equal 20, different 1", "21: equal 20, different 1");
        Assert.Equal(12, Assert.Single(run.Rows).GetProperty("differenceCents").GetInt64());
    }

    [Theory]
    [InlineData("rate")]
    [InlineData("base")]
    public void Run_OnlyRateOrBaseDiffers_LineDiffersToo(string what)
    {
        MadeMonth month = MadeMonth.Plain(3);
        ContributionLine line = month[1].Legacy[2];
        month[1].Legacy[2] = what == "rate" ? line with { Rate = line.Rate + new Rate(1) } : line with { Base = line.Base + new Money(1) };

        RequireBooks(MadeRun.Of(month), "21: equal 20, different 1", "21: equal 20, different 1");
    }

    [Fact]
    public void Run_LegacyLacksALine_ModernHasItAlone()
    {
        MadeMonth month = MadeMonth.Plain(3);
        month[2].Legacy.RemoveAt(0);

        MadeRun run = MadeRun.Of(month);

        RequireBooks(run, "20: equal 20", "21: equal 20, only 1");
        Assert.Equal("only-modern", Assert.Single(run.Rows).GetProperty("outcome").GetString());
    }

    [Fact]
    public void Run_LegacyHasALineMore_StandsAlone()
    {
        MadeMonth month = MadeMonth.Plain(3);
        ContributionLine pension = month[0].Legacy.Single(line => line.Branch == Branch.Pension);
        month[0].Case = month[0].Case with { Affiliation = month[0].Case.Affiliation with { Occupation = Occupation.HolidayStudent } };
        month[0].LegacyHas(default);
        month[0].Legacy.Add(pension);

        MadeRun run = MadeRun.Of(month);

        RequireBooks(run, "16: equal 15, only 1", "15: equal 15");
        Assert.Equal("only-legacy", Assert.Single(run.Rows).GetProperty("outcome").GetString());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Run_DeclarationOnOneSideOnly_AllItsLinesAre(int place)
    {
        MadeMonth withoutInput = MadeMonth.Plain(3), withoutOutput = MadeMonth.Plain(3);
        withoutInput[place].Inputs.Clear();
        withoutOutput[place].Legacy.Clear();

        RequireBooks(MadeRun.Of(withoutInput), "21: equal 14, only 7", "14: equal 14");
        RequireBooks(MadeRun.Of(withoutOutput), "14: equal 14", "21: equal 14, only 7");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_LineTwice_BothAreDuplicatesAndSoIsItsCounterpart(bool split)
    {
        MadeMonth month = MadeMonth.Plain(3);
        month[1].Legacy.Add(month[1].Legacy[3] with { Insured = new Money(5) });
        month[1].Split = split;
        month[1].WithoutKeyBehind = split ? 1 : 0;

        MadeRun run = MadeRun.Of(month);

        RequireBooks(run, split ? "23: equal 20, duplicate 2, quarantined 1" : "22: equal 20, duplicate 2", "21: equal 20, duplicate 1");
        Assert.Equal("duplicate", Assert.Single(run.Rows).GetProperty("outcome").GetString());
    }

    [Fact]
    public void Run_DeclarationTwice_IsDuplicateOnBothSides()
    {
        MadeMonth month = MadeMonth.Plain(3);
        month[0].Inputs = [ReadStatus.Read, ReadStatus.Read];

        RequireBooks(MadeRun.Of(month), "21: equal 14, duplicate 7", "28: equal 14, duplicate 14");
    }

    [Theory]
    [InlineData(ReadStatus.Quarantined, ReadStatus.Read)]
    [InlineData(ReadStatus.Read, ReadStatus.Quarantined)]
    public void Run_DeclarationTwiceButOneUndecodable_ReadableOneIsDuplicate(ReadStatus first, ReadStatus second)
    {
        MadeMonth month = MadeMonth.Plain(3);
        month[1].Inputs = [first, second];

        MadeRun run = MadeRun.Of(month);

        RequireBooks(run, "21: equal 14, duplicate 7", "21: equal 14, duplicate 7");
        Assert.Equal(1, run.Report.QuarantineCount);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Run_InputUndecodable_ItsOutputIsQuarantinedOnBothSides(int place)
    {
        MadeMonth month = MadeMonth.Plain(3);
        month[place].Inputs = [ReadStatus.Quarantined];

        RequireBooks(MadeRun.Of(month), "21: equal 14, quarantined 7", "21: equal 14, quarantined 7");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Run_InputUndecodableAndLegacyWithoutIt_CountsAsOneRecord(int place)
    {
        MadeMonth month = MadeMonth.Plain(3);
        month[place].Inputs = [ReadStatus.Quarantined];
        month[place].Legacy.Clear();

        RequireBooks(MadeRun.Of(month), "14: equal 14", "15: equal 14, quarantined 1");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Run_InputWithoutKey_LegacyOutputAtItsPlaceIsQuarantined(int place)
    {
        MadeMonth month = MadeMonth.Plain(3);
        month[place].Inputs.Clear();
        month.CasesWithoutKeyBefore[place] = 1;

        RequireBooks(MadeRun.Of(month), "21: equal 14, quarantined 7", "21: equal 14, quarantined 7");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Run_InputWithoutKeyAndNothingAtItsPlace_CountsAsOneRecord(int place)
    {
        MadeMonth month = MadeMonth.Plain(3);
        month.CasesWithoutKeyBefore[place] = 1;

        RequireBooks(MadeRun.Of(month), "21: equal 21", "22: equal 21, quarantined 1");
    }

    [Fact]
    public void Run_CaseThatTheLawRefuses_IsQuarantined()
    {
        MadeMonth month = MadeMonth.Plain(3);
        month[1].Case = month[1].Case with { Employer = month[1].Case.Employer with { MutualityClass = 9 } };

        MadeRun run = MadeRun.Of(month);

        RequireBooks(run, "21: equal 14, quarantined 7", "21: equal 14, quarantined 7");
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
        MadeMonth month = MadeMonth.Plain(3);
        month[place].SpoilLine(line: 6, keyReadable);

        RequireBooks(MadeRun.Of(month), "21: equal 20, quarantined 1", "21: equal 20, quarantined 1");
    }

    [Fact]
    public void Run_FirstRecordOfAllWithoutKey_IsTheLineThatIsMissing()
    {
        MadeMonth month = MadeMonth.Plain(3);
        month.LegacyWithoutKeyFirst = 1;
        month[0].Legacy.RemoveAt(0);

        RequireBooks(MadeRun.Of(month), "21: equal 20, quarantined 1", "21: equal 20, quarantined 1");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Run_AllRecordsOfADeclarationWithoutKey_AreItsOwn(int place)
    {
        MadeMonth month = MadeMonth.Plain(3);
        month[place].Legacy.Clear();
        month[place].WithoutKeyBehind = 7;

        RequireBooks(MadeRun.Of(month), "21: equal 14, quarantined 7", "21: equal 14, quarantined 7");
    }

    [Fact]
    public void Run_RecordWithoutKeyFarFromTheMissingLine_DoesNotStandForIt()
    {
        MadeMonth month = MadeMonth.Plain(3);
        month[0].WithoutKeyBehind = 1;
        month[2].Legacy.RemoveAt(0);

        RequireBooks(MadeRun.Of(month), "21: equal 20, quarantined 1", "21: equal 20, only 1");
    }

    [Fact]
    public void Run_DeclarationInTwoPartsWithARecordWithoutKeyBetween_IsOneDeclaration()
    {
        MadeMonth month = MadeMonth.Plain(3);
        month[1].Legacy.RemoveAt(5);
        month[1].Split = true;
        month[1].WithoutKeyBehind = 1;

        RequireBooks(MadeRun.Of(month), "21: equal 20, quarantined 1", "21: equal 20, quarantined 1");
    }

    [Fact]
    public void Run_RestrictedToEmployers_CountsTheOthersAsOutOfScope()
    {
        MadeMonth month = MadeMonth.Plain(4);
        long kept = MadeCases.Employer(0).Value;
        foreach (MadeDeclaration one in month.All.Where(one => one.Key.Employer != kept))
        {
            one.Tamper();
        }

        MadeRun run = MadeRun.Of(month, new RunScope(new HashSet<long> { kept }, Regimes: null));

        RequireBooks(run, "28: equal 14, outOfScope 14", "28: equal 14, outOfScope 14");
        Assert.Equal(new KeyValuePair<string, long>("employers", 28), Assert.Single(run.Report.Accounts.OutOfScope));
    }

    [Fact]
    public void Run_RestrictedToNobody_PassesNoGate()
    {
        long other = MadeCases.Employer(9).Value;

        MadeRun run = MadeRun.Of(MadeMonth.Plain(2), new RunScope(new HashSet<long> { other }, Regimes: null));

        RequireBooks(run, "14: outOfScope 14", "14: outOfScope 14");
        Assert.StartsWith("nothing was compared", Assert.Single(run.Report.GateReasons).English, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_RestrictedToRegimes_CountsTheOthersAsOutOfScopeOnOneSideToo()
    {
        MadeMonth month = MadeMonth.Plain(6);
        MadeDeclaration[] others = [.. month.All.Where(one => one.Case.Affiliation.Regime.Code == 3)];
        others[0].Inputs.Clear();
        others[1].Legacy.Clear();

        MadeRun run = MadeRun.Of(month, new RunScope(Employers: null, new HashSet<byte> { 1 }));

        RequireBooks(run, "35: equal 21, outOfScope 14", "35: equal 21, outOfScope 14");
        Assert.Equal(new KeyValuePair<string, long>("regimes", 28), Assert.Single(run.Report.Accounts.OutOfScope));
    }

    private static void RequireBooks(MadeRun run, string legacy, string modern)
    {
        Assert.Equal(legacy, Books(run.Legacy));
        Assert.Equal(modern, Books(run.Modern));
    }

    /// <summary>Records read, and every outcome that has any, by the names of summary.json.</summary>
    private static string Books(SideAccount side) => $"{side.Read.Records}: " + string.Join(", ", Enum.GetValues<Outcome>()
        .Where(outcome => side[outcome].Records != 0)
        .Select(outcome => $"{char.ToLowerInvariant(outcome.ToString()[0])}{outcome.ToString()[1..]} {side[outcome].Records}"));
}
