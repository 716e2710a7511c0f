using BS2000Bridge.Adapter.Tests.Samples;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Tests;

/// <summary>The legacy's contribution lines: codes, rejections, duplicates, grouping.</summary>
public sealed class ContributionTests
{
    /// <summary>The codes at the head of COTIS.cpy.</summary>
    [Theory]
    [InlineData("AC", Branch.Accident)]
    [InlineData("DE", Branch.Dependency)]
    [InlineData("EP", Branch.CashBenefits)]
    [InlineData("MU", Branch.Mutuality)]
    [InlineData("PE", Branch.Pension)]
    [InlineData("SM", Branch.HealthCare)]
    [InlineData("ST", Branch.OccupationalHealth)]
    public void ReadContributions_RiskCode_IsTheBranch(string code, Branch branch)
    {
        using SampleMonth made = new();
        made.AddLine(Centre.FirstEmployer, Centre.Anna, code, baseCents: 500_000, regime: "16");

        ContributionRecord group = ReadMonth.LinesOf(made).Groups.Single();

        Assert.Equal(new DeclarationKey(Centre.FirstEmployer, Centre.Anna, 202505), group.Key);
        Assert.Equal((new Scheme(16), 1), (group.Scheme, group.Lines.Count));
        Assert.Equal(new ContributionLine(branch, new Money(500_000), new Rate(56_000), new Money(14_000), new Money(14_000)), group.Lines[branch]);
    }

    [Theory]
    [InlineData(30, "E7E7", "COTIS-CLE.COTIS-RISQUE", "unknown code; expected one of 'AC', 'DE', 'EP', 'MU', 'PE', 'SM', 'ST'", false)]
    [InlineData(32, "F0F2", "COTIS-REGIME", "unknown code; expected one of '01'", true)]
    [InlineData(34, "404040404040", "COTIS-ASSIETTE", "blanks in a packed field", true)]
    [InlineData(40, "00560001", "COTIS-TAUX", "sign nibble 1", true)]
    [InlineData(44, "0000001190F0", "COTIS-PART-ASSURE", "is not a digit", true)]
    [InlineData(50, "000000119000", "COTIS-PART-PATRONALE", "sign nibble 0", true)]
    public void ReadContributions_SpoiltBytes_GoToQuarantineUnderTheirDeclaration(int offset, string hex, string field, string reason, bool branchKnown)
    {
        using SampleMonth made = new();
        made.AddLine(Centre.FirstEmployer, Centre.Anna, "AC");
        Convert.FromHexString(hex).CopyTo(made.AddLine(Centre.FirstEmployer, Centre.Anna, "PE"), offset);
        made.AddLine(Centre.FirstEmployer, Centre.Anna, "SM");

        (IReadOnlyList<ContributionRecord> groups, IReadOnlyList<QuarantinedRecord> quarantined) = ReadMonth.LinesOf(made);

        QuarantinedRecord refused = quarantined.Single();
        Assert.Equal(("COTIS", 2L, 56L, $"COTIS-RECORD.{field}", offset, hex), (refused.Dataset, refused.RecordNumber, refused.RecordOffset, refused.Field, refused.FieldOffset, refused.Hex));
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        ContributionRecord group = groups.Single();
        Assert.Equal(group.Key, refused.Key);
        Assert.Equal((new Scheme(3), 2, 1), (group.Scheme, group.Lines.Count, group.QuarantinedRecords));
        Assert.Equal(branchKnown ? 1 << (int)Branch.Pension : 0, group.QuarantinedBranches);
    }

    [Theory]
    [InlineData(3, "40", "COTIS-EMPLOYEUR", false)]
    [InlineData(20, "40", "COTIS-ASSURE", true)]
    [InlineData(26, "40404040", "COTIS-PERIODE", false)]
    public void ReadContributions_UnreadableKey_IsAnItemOfItsOwn(int offset, string hex, string field, bool personal)
    {
        using SampleMonth made = new();
        made.AddLine(Centre.FirstEmployer, Centre.Anna, "AC");
        Convert.FromHexString(hex).CopyTo(made.AddLine(Centre.FirstEmployer, Centre.Anna, "PE"), offset);
        made.AddLine(Centre.FirstEmployer, Centre.Anna, "SM");

        (IReadOnlyList<ContributionRecord> groups, IReadOnlyList<QuarantinedRecord> quarantined) = ReadMonth.LinesOf(made);

        Assert.Equal([ReadStatus.Read, ReadStatus.QuarantinedWithoutKey, ReadStatus.Read], groups.Select(group => group.Status));
        Assert.Equal(("COTIS-RECORD.COTIS-CLE." + field, personal, 2L), (quarantined.Single().Field, quarantined.Single().Personal, quarantined.Single().RecordNumber));
        Assert.Null(quarantined.Single().Key);
    }

    [Fact]
    public void ReadContributions_ALineTwice_KeepsTheFirstAndTheTotalsOfTheSecond()
    {
        using SampleMonth made = new();
        made.AddLine(Centre.FirstEmployer, Centre.Anna, "PE", baseCents: 100_000);
        made.AddLine(Centre.FirstEmployer, Centre.Anna, "PE", baseCents: 200_000);
        made.AddLine(Centre.FirstEmployer, Centre.Anna, "SM", baseCents: 300_000);

        ContributionRecord group = ReadMonth.LinesOf(made).Groups.Single();

        Assert.Equal(100_000, group.Lines[Branch.Pension].Base.Cents);
        Assert.Equal((1 << (int)Branch.Pension, 1, 200_000L), (group.DuplicateBranches, group.DuplicateRecords, group.DuplicateTotals.BaseCents));
        Assert.Equal(300_000, group.Lines[Branch.HealthCare].Base.Cents);
    }

    [Fact]
    public void ReadContributions_NegativeAmounts_AreTheLegacysFigures()
    {
        using SampleMonth made = new();
        made.AddLine(Centre.FirstEmployer, Centre.Anna, "PE", baseCents: -100_000);

        ContributionRecord group = ReadMonth.LinesOf(made).Groups.Single();

        Assert.Equal((-100_000L, -2_800L), (group.Lines[Branch.Pension].Base.Cents, group.Lines[Branch.Pension].Insured.Cents));
    }

    /// <summary>A batch holds 1 MiB, 18,724 records of 56 bytes: 7 lines of each declaration do not divide it.</summary>
    [Fact]
    public void ReadContributions_OverManyBatches_JoinsToWholeDeclarations()
    {
        const int Declarations = 9_000;
        string[] risks = ["AC", "DE", "EP", "MU", "PE", "SM", "ST"];
        using SampleMonth made = new();
        var people = Enumerable.Range(0, Declarations).Select(i => InsuredNumber.Create(19500101 + (i / 900 * 10_000), i % 900).Value).Order().ToList();
        var maker = new RecordMaker(Centre.Layout("COTIS", Centre.Copybook("COTIS")), Centre.Ebcdic);
        byte[] template = made.AddLine(Centre.FirstEmployer, people[0], "AC");
        made.Records["COTIS"].Clear();
        foreach (long person in people)
        {
            byte[] number = Centre.Ebcdic.GetBytes($"{person:0000000000000}");
            foreach (string risk in risks)
            {
                byte[] record = [.. template];
                number.CopyTo(record, 13);
                Centre.Ebcdic.GetBytes(risk).CopyTo(record, 30);
                made.Records["COTIS"].Add(record);
            }
        }

        IReadOnlyList<ContributionRecord> groups = ReadMonth.LinesOf(made).Groups;

        Assert.True(Declarations * risks.Length * template.Length > 3 * RecordBatch.Capacity);
        Assert.InRange(groups.Count, Declarations + 1, Declarations + 4); // a declaration cut by a border comes in two items, side by side
        Assert.Equal(people, groups.Select(group => group.Key.Insured).Distinct());
        Assert.All(
            groups.GroupBy(group => group.Key),
            items => Assert.Equal((7, 0b111_1111), (items.Sum(item => item.Lines.Count), items.Aggregate(0, (bits, item) => bits | Bits(item)))));
        Assert.Equal(Declarations * 7, groups.Sum(group => group.Lines.Count));
        Assert.Equal(groups.Select(group => group.FirstRecordNumber), groups.Select(group => group.FirstRecordNumber).Order());

        static int Bits(ContributionRecord item) => Branches.All.Where(branch => item.Lines.Has(branch)).Aggregate(0, (bits, branch) => bits | (1 << (int)branch));
    }

    [Fact]
    public void ReadContributions_OfVariableLengthAndTooShort_GoToQuarantine()
    {
        using SampleMonth made = new SampleMonth().Manifest("COTIS", manifest => manifest with { RecForm = RecordFormat.V, RecSize = 0 });
        made.AddLine(Centre.FirstEmployer, Centre.Anna, "AC");
        made.AddLine(Centre.FirstEmployer, Centre.Anna, "PE");
        made.Records["COTIS"][0] = made.Records["COTIS"][0][..20];
        made.Records["COTIS"][1] = made.Records["COTIS"][1][..50];

        (IReadOnlyList<ContributionRecord> groups, IReadOnlyList<QuarantinedRecord> quarantined) = ReadMonth.LinesOf(made);

        Assert.Equal([ReadStatus.QuarantinedWithoutKey, ReadStatus.Read], groups.Select(group => group.Status));
        Assert.Equal(["the record ends after 20 bytes, expected 26", "the record ends after 50 bytes, expected 56"], quarantined.Select(record => record.Reason));
    }

    [Fact]
    public void ControlTotals_OfTheMonth_AreThoseOfTotaux()
    {
        using SampleMonth made = new();
        AddTotals("PE", 1_000, -1);
        AddTotals("**", 123_456_789_012, 4_711);
        AddTotals("??", 1, 1);
        using LegacyMonth month = made.Open();

        IReadOnlyList<KeyValuePair<Branch?, LineTotals>> totals = month.ControlTotals();

        Assert.Equal([Branch.Pension, null], totals.Select(one => one.Key));
        Assert.Equal((7L, 1_000L, -1L, 2L), Figures(totals[0].Value));
        Assert.Equal((7L, 123_456_789_012L, 4_711L, 2L), Figures(totals[1].Value));

        void AddTotals(string risk, long bases, long insured) => made.Add("TOTAUX",
            ("TOTAL-RISQUE", risk), ("TOTAL-NOMBRE", 7), ("TOTAL-ASSIETTE", bases), ("TOTAL-PART-ASSURE", insured), ("TOTAL-PART-PATRONALE", 2));

        static (long Records, long Bases, long Insured, long Employer) Figures(LineTotals one) => (one.Records, one.BaseCents, one.InsuredCents, one.EmployerCents);
    }
}
