using BS2000Bridge.Adapter.Tests.Samples;
using BS2000Bridge.Records;

namespace BS2000Bridge.Adapter.Tests;

/// <summary>Whatever is spoilt, missing, twice or out of order: the books of every dataset balance, and no record is in quarantine twice.</summary>
public sealed class BooksTests
{
    private const int Months = 20;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(2025)]
    public void InputAccounts_OfRandomlySpoiltMonths_Balance(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < Months; i++)
        {
            using SampleMonth made = RandomMonth(random);

            ReadMonth read = ReadMonth.Of(made);

            foreach ((string name, DatasetAccount account) in read.Accounts)
            {
                string place = $"seed {seed}, month {i}: {account}";
                Assert.True(account.Balances, place);
                Assert.True(account is { Used: >= 0, Unused: >= 0, Quarantined: >= 0 }, place);
                Assert.True(made.Records[name].Count == account.Read, place);
                Assert.True(read.Quarantined.Count(record => record.Dataset == name) == account.Quarantined, place);
            }

            Assert.Equal(made.Records["DECSAL"].Count, read.Cases.Count);
            Assert.Equal(read.Quarantined.Count, read.Quarantined.Select(record => (record.Dataset, record.RecordNumber)).Distinct().Count());
            Assert.All(read.Quarantined, record => AssertPlace(made, record));
        }
    }

    /// <summary>Number, offset and bytes lead to the same place of the dataset as it was written.</summary>
    private static void AssertPlace(SampleMonth made, QuarantinedRecord refused)
    {
        List<byte[]> records = made.Records[refused.Dataset];
        byte[] record = records[(int)refused.RecordNumber - 1];
        int header = refused.Dataset == "DECSAL" ? 4 : 0;
        Assert.Equal(records.Take((int)refused.RecordNumber - 1).Sum(one => (long)one.Length + header), refused.RecordOffset);
        Assert.Equal(Convert.ToHexString(record.AsSpan(refused.FieldOffset, refused.Hex.Length / 2)), refused.Hex);
    }

    private static SampleMonth RandomMonth(Random random)
    {
        SampleMonth made = new();
        for (int employer = 1; employer <= 4; employer++)
        {
            for (int person = 1; person <= 5; person++)
            {
                made.AddCase(Centre.Employer(employer), Centre.Insured(person));
            }
        }

        foreach (List<byte[]> records in Centre.Names.Select(name => made.Records[name]).Where(records => records.Count > 0))
        {
            for (int failures = random.Next(5); failures > 0; failures--)
            {
                Spoil(records, random);
            }
        }

        return made;
    }

    private static void Spoil(List<byte[]> records, Random random)
    {
        int place = random.Next(records.Count);
        switch (random.Next(5))
        {
            case 0:
                records.RemoveAt(place);
                break;
            case 1:
                records.Insert(random.Next(records.Count), [.. records[place]]);
                break;
            case 2:
                (records[place], records[0]) = (records[0], records[place]);
                break;
            default:
                records[place][random.Next(records[place].Length)] = (byte)random.Next(256);
                break;
        }
    }
}
