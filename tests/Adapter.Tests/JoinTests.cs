using BS2000Bridge.Adapter.Tests.Samples;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Tests;

/// <summary>Declarations meet their employer, affiliation and year, and every record of the four datasets has its place in the books.</summary>
public sealed class JoinTests
{
    private static readonly long[] Employers = [Centre.Employer(1), Centre.Employer(2), Centre.Employer(3)];
    private static readonly long[] People = [Centre.Insured(1), Centre.Insured(2), Centre.Insured(3)];

    [Fact]
    public void ReadCases_ThreeEmployersOfThreePeople_AreNineCasesInKeyOrder()
    {
        using SampleMonth made = Nine();

        ReadMonth read = ReadMonth.Of(made);

        Assert.Empty(read.Quarantined);
        Assert.Equal(Employers.SelectMany(employer => People.Select(person => new DeclarationKey(employer, person, 202505))), read.Cases.Select(one => one.Key));
        Assert.All(read.Cases, one => Assert.Equal(ReadStatus.Read, one.Status));
        Assert.Equal(new DatasetAccount("EMPL", 3, 3, 0, 0), read.Accounts["EMPL"]);
        Assert.All(["AFFIL", "DECSAL", "CUMUL"], name => Assert.Equal(new DatasetAccount(name, 9, 9, 0, 0), read.Accounts[name]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    public void ReadCases_AffiliationMissing_IsAnUnknownInsured(int place)
    {
        using SampleMonth made = Nine();
        made.Records["AFFIL"].RemoveAt(place);

        ReadMonth read = ReadMonth.Of(made);

        Assert.Equal(("DECSAL", place + 1L, 13), (read.Refused.Dataset, read.Refused.RecordNumber, read.Refused.FieldOffset));
        Assert.Equal("unknown insured: AFFIL has no affiliation of this number with this employer", read.Refused.Reason);
        Assert.Equal(ReadStatus.Quarantined, read.Cases[place].Status);
        Assert.Equal(8, read.Cases.Count(one => one.Status == ReadStatus.Read));
        Assert.Equal(new DatasetAccount("DECSAL", 9, 8, 0, 1), read.Accounts["DECSAL"]);
        Assert.Equal(new DatasetAccount("AFFIL", 8, 8, 0, 0), read.Accounts["AFFIL"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void ReadCases_EmployerMissing_RefusesAllItsDeclarations(int place)
    {
        using SampleMonth made = Nine();
        made.Records["EMPL"].RemoveAt(place);

        ReadMonth read = ReadMonth.Of(made);

        Assert.Equal(3, read.Quarantined.Count);
        Assert.All(read.Quarantined, record => Assert.Equal(("unknown employer: EMPL has no such number", 0, Employers[place]), (record.Reason, record.FieldOffset, record.Key!.Value.Employer)));
        Assert.Equal(new DatasetAccount("DECSAL", 9, 6, 0, 3), read.Accounts["DECSAL"]);
        Assert.Equal(new DatasetAccount("AFFIL", 9, 9, 0, 0), read.Accounts["AFFIL"]);
    }

    [Fact]
    public void ReadCases_YearMissing_IsAYearOfZeros()
    {
        using SampleMonth made = Nine();
        made.Records["CUMUL"].RemoveAt(4);

        ReadMonth read = ReadMonth.Of(made);

        Assert.Empty(read.Quarantined);
        Assert.Equal(Money.Zero, read.Cases[4].Case.YearToDate.Ceilings);
        Assert.Equal(new Money(5_407_472), read.Cases[5].Case.YearToDate.Ceilings);
        Assert.Equal(new DatasetAccount("CUMUL", 8, 8, 0, 0), read.Accounts["CUMUL"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    public void ReadCases_RecordsThatNobodyAsksFor_AreUnused(int place)
    {
        using SampleMonth made = Nine();
        made.Records["DECSAL"].RemoveAt(place);

        ReadMonth read = ReadMonth.Of(made);

        Assert.Empty(read.Quarantined);
        Assert.Equal(new DatasetAccount("EMPL", 3, 3, 0, 0), read.Accounts["EMPL"]);
        Assert.Equal(new DatasetAccount("AFFIL", 9, 8, 1, 0), read.Accounts["AFFIL"]);
        Assert.Equal(new DatasetAccount("CUMUL", 9, 8, 1, 0), read.Accounts["CUMUL"]);
    }

    [Fact]
    public void ReadCases_NoDeclarationAtAll_LeavesEverythingUnused()
    {
        using SampleMonth made = Nine();
        made.Records["DECSAL"].Clear();

        ReadMonth read = ReadMonth.Of(made);

        Assert.Empty(read.Cases);
        Assert.Equal(new DatasetAccount("EMPL", 3, 0, 3, 0), read.Accounts["EMPL"]);
        Assert.Equal(new DatasetAccount("AFFIL", 9, 0, 9, 0), read.Accounts["AFFIL"]);
    }

    [Theory]
    [InlineData("AFFIL", 0)]
    [InlineData("AFFIL", 4)]
    [InlineData("AFFIL", 8)]
    [InlineData("CUMUL", 0)]
    [InlineData("CUMUL", 4)]
    [InlineData("CUMUL", 8)]
    public void ReadCases_UnreadableKeyBeside_IsQuarantinedThereAndTheRestIsJoined(string dataset, int place)
    {
        using SampleMonth made = Nine();
        made.Records[dataset][place][20] = 0x40;

        ReadMonth read = ReadMonth.Of(made);

        Assert.Equal(new DatasetAccount(dataset, 9, 8, 0, 1), read.Accounts[dataset]);
        QuarantinedRecord refused = read.Quarantined.Single(record => record.Dataset == dataset);
        Assert.Equal((place + 1L, (long)place * made.Records[dataset][0].Length), (refused.RecordNumber, refused.RecordOffset));
        Assert.Equal(dataset == "AFFIL" ? 8 : 9, read.Cases.Count(one => one.Status == ReadStatus.Read));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    public void ReadCases_DeclarationWithUnreadableKey_StaysAtItsPlace(int place)
    {
        using SampleMonth made = Nine();
        made.Records["DECSAL"][place][5] = 0x40;

        ReadMonth read = ReadMonth.Of(made);

        Assert.Equal(9, read.Cases.Count);
        Assert.Equal(ReadStatus.QuarantinedWithoutKey, read.Cases[place].Status);
        Assert.Equal((place + 1L, place * 71L), (read.Refused.RecordNumber, read.Refused.RecordOffset));
        Assert.Equal(new DatasetAccount("DECSAL", 9, 8, 0, 1), read.Accounts["DECSAL"]);
        Assert.Equal(new DatasetAccount("AFFIL", 9, 8, 1, 0), read.Accounts["AFFIL"]);
    }

    [Fact]
    public void ReadCases_EmployerInQuarantine_TakesAllItsDeclarationsWithIt()
    {
        using SampleMonth made = Nine();
        made.Records["EMPL"][1][57] = 0x40;

        ReadMonth read = ReadMonth.Of(made);

        Assert.Equal(("EMPL", 2L, 80L), (read.Refused.Dataset, read.Refused.RecordNumber, read.Refused.RecordOffset));
        Assert.Contains($"(employer {Employers[1]}: its declarations go to quarantine with it)", read.Refused.Reason, StringComparison.Ordinal);
        Assert.All(read.Cases, one => Assert.Equal(one.Key.Employer == Employers[1] ? ReadStatus.Quarantined : ReadStatus.Read, one.Status));
        Assert.Equal(new DatasetAccount("EMPL", 3, 2, 0, 1), read.Accounts["EMPL"]);
        Assert.Equal(new DatasetAccount("DECSAL", 9, 9, 0, 0), read.Accounts["DECSAL"]);
    }

    /// <summary>Two declarations of one key share one affiliation and one year: each bad record is one record in quarantine.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ReadCases_DeclarationTwiceOnABadAffiliation_QuarantinesTheAffiliationOnce(bool firstIsBadItself)
    {
        using SampleMonth made = Nine();
        made.Records["DECSAL"].Insert(5, [.. made.Records["DECSAL"][4]]);
        made.Records["DECSAL"][4][34] = firstIsBadItself ? (byte)0xFF : made.Records["DECSAL"][4][34];
        made.Records["AFFIL"][4][36] = 0x40;
        made.Records["CUMUL"][4][36] = 0x40;

        ReadMonth read = ReadMonth.Of(made);

        Assert.Equal(firstIsBadItself ? ["AFFIL", "CUMUL", "DECSAL"] : ["AFFIL", "CUMUL"], read.Quarantined.Select(record => record.Dataset).Order());
        Assert.Equal([ReadStatus.Quarantined, ReadStatus.Quarantined], read.Cases.Where(one => one.Key == read.Cases[4].Key).Select(one => one.Status));
        Assert.Equal(new DatasetAccount("AFFIL", 9, 8, 0, 1), read.Accounts["AFFIL"]);
        Assert.Equal(new DatasetAccount("CUMUL", 9, 8, 0, 1), read.Accounts["CUMUL"]);
    }

    [Fact]
    public void ReadCases_ReadTwice_IsTheSameTwice()
    {
        using SampleMonth made = Nine();
        made.Records["AFFIL"][4][36] = 0x40;
        using LegacyMonth month = made.Open();

        ReadMonth first = ReadMonth.Of(month), second = ReadMonth.Of(month);

        Assert.Equal(9, first.Cases.Count);
        Assert.Equal(first.Cases.Select(one => (one.Key, one.Status)), second.Cases.Select(one => (one.Key, one.Status)));
        Assert.Equal(first.Quarantined, second.Quarantined);
        Assert.Equal(first.Accounts, second.Accounts);
    }

    [Fact]
    public void Refuse_OfTheComputation_IsAQuarantinedDeclaration()
    {
        using SampleMonth made = new SampleMonth().AddCase(Centre.FirstEmployer, Centre.Anna);
        using LegacyMonth month = made.Open();
        SourceBatch<CaseRecord> batch = month.ReadCases(CancellationToken.None).Single();
        batch.Decode();

        batch.Quarantine(0, "no such factor in 2025");

        Assert.Equal(ReadStatus.Quarantined, batch.Items[0].Status);
        Assert.Equal(("DECSAL", 1L, "no such factor in 2025"), (batch.Quarantined[0].Dataset, batch.Quarantined[0].RecordNumber, batch.Quarantined[0].Reason));
        Assert.Equal(batch.Items[0].Key, batch.Quarantined[0].Key);
        Assert.Equal(new DatasetAccount("DECSAL", 1, 0, 0, 1), month.InputAccounts().Single(account => account.Dataset == "DECSAL"));
    }

    /// <summary>Three employers, each with the same three people.</summary>
    private static SampleMonth Nine()
    {
        SampleMonth made = new();
        foreach (long employer in Employers)
        {
            foreach (long person in People)
            {
                made.AddCase(employer, person);
            }
        }

        return made;
    }
}
