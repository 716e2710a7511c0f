using BS2000Bridge.Adapter.Tests.Samples;
using BS2000Bridge.Records;

namespace BS2000Bridge.Adapter.Tests;

/// <summary>A dataset that is not in key order is sorted, and what is said of its records is said of the dataset as it came.</summary>
public sealed class SortingTests
{
    private const int People = 40;

    [Fact]
    public void ReadCases_OfUnsortedDatasets_AreThoseOfTheSorted()
    {
        using SampleMonth sorted = Month(), unsorted = Month();
        foreach (string name in Centre.Names)
        {
            Shuffle(unsorted.Records[name]);
        }

        ReadMonth expected = ReadMonth.Of(sorted), read = ReadMonth.Of(unsorted);

        Assert.Equal(People, expected.Cases.Count);
        Assert.Equal(expected.Cases.Select(Facts.Of), read.Cases.Select(Facts.Of));
        Assert.Equal(expected.Accounts, read.Accounts);
        Assert.Equal(ReadMonth.LinesOf(sorted).Groups.Select(Facts.Of), ReadMonth.LinesOf(unsorted).Groups.Select(Facts.Of));
    }

    [Fact]
    public void ReadCases_OfUnsortedDatasets_KeepTheNumbersOfTheDataset()
    {
        using SampleMonth made = Month();
        List<byte[]> records = made.Records["DECSAL"];
        Shuffle(records);

        ReadMonth read = ReadMonth.Of(made);

        Assert.All(read.Cases, one => Assert.Equal($"{one.Key.Insured}", Centre.Ebcdic.GetString(records[(int)one.RecordNumber - 1].AsSpan(13, 13))));
    }

    /// <summary>RECFORM V: the offset of a record is told by the lengths of all before it.</summary>
    [Theory]
    [InlineData("AFFIL", 36, 124, 0)]
    [InlineData("DECSAL", 57, 0, 4)]
    public void ReadCases_SpoiltRecordOfAnUnsortedDataset_IsToldWhereItCameFrom(string dataset, int spoilt, int length, int header)
    {
        using SampleMonth made = Month();
        List<byte[]> records = made.Records[dataset];
        Shuffle(records);
        records[29][spoilt] = 0x40;

        QuarantinedRecord refused = ReadMonth.Of(made).Refused;

        Assert.Equal((dataset, 30L), (refused.Dataset, refused.RecordNumber));
        Assert.Equal(records.Take(29).Sum(record => (long)(length > 0 ? length : record.Length + header)), refused.RecordOffset);
    }

    [Fact]
    public void Inspect_OfUnsortedDatasets_FindsTheRecordsWhereTheyStand()
    {
        using SampleMonth made = Month();
        Shuffle(made.Records["COTIS"]);
        int place = made.Records["COTIS"].FindIndex(record => Centre.Ebcdic.GetString(record.AsSpan(13, 13)) == $"{Centre.Insured(7)}");
        using LegacyMonth month = made.Open();
        DeclarationKey key = new(Centre.FirstEmployer, Centre.Insured(7), 202505);

        IReadOnlyList<RecordDump> dumps = month.Inspect(new HashSet<DeclarationKey> { key }, CancellationToken.None)[key];

        Assert.Equal(["EMPL", "AFFIL", "DECSAL", "CUMUL", "COTIS"], dumps.Select(dump => dump.Dataset));
        Assert.Equal((place + 1L, place * 56L), (dumps[4].RecordNumber, dumps[4].RecordOffset));
        Assert.Equal(("COTIS-RECORD.COTIS-CLE.COTIS-ASSURE", 13, $"{Centre.Insured(7)}", true), Told(dumps[4].Fields[1]));
        Assert.Equal(("AFFIL-RECORD.AFFIL-NOM", 44, "Thömmes", true), Told(dumps[1].Fields.Single(field => field.Path.EndsWith("AFFIL-NOM", StringComparison.Ordinal))));
        Assert.Equal(("COTIS-RECORD.COTIS-CLE.COTIS-RISQUE", 30, "PE", false), Told(dumps[4].Fields.Single(field => field.Offset == 30)));

        static (string, int, string?, bool) Told(FieldDump field) => (field.Path, field.Offset, field.Value, field.Personal);
    }

    [Fact]
    public void Dispose_AfterSorting_LeavesNothingBehind()
    {
        using SampleMonth made = Month();
        Shuffle(made.Records["DECSAL"]);
        made.Records["DECSAL"][3][57] = 0x40;
        using (LegacyMonth month = made.Open())
        {
            Assert.Single(ReadMonth.Of(month).Quarantined);
            Assert.NotEmpty(Directory.EnumerateFiles(made.Work));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(made.Work));
    }

    /// <summary>The last record first, the others turned round in blocks: no key but one stands at its place.</summary>
    private static void Shuffle(List<byte[]> records)
    {
        records.Reverse();
        if (records.Count > 20)
        {
            records.Reverse(5, 10);
        }
    }

    private static SampleMonth Month()
    {
        SampleMonth made = new();
        made.AddEmployer(Centre.FirstEmployer);
        for (int i = 0; i < People; i++)
        {
            long person = Centre.Insured(i);
            made.AddAffiliation(Centre.FirstEmployer, person);
            made.AddDeclaration(Centre.FirstEmployer, person, [.. new (long, long)[] { (5, 300_000 + i), (7, 1), (8, 2), (10, 3), (11, 4) }.Take(1 + (i % 5))]);
            made.AddYear(Centre.FirstEmployer, person);
            made.AddLine(Centre.FirstEmployer, person, "PE", baseCents: 300_000 + i);
        }

        return made;
    }
}
