using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Tests.Oracle;
using Xunit.Abstractions;

namespace BS2000Bridge.Copybooks.Tests.Fuzz;

/// <summary>Whatever the bytes: fields read or do not and say why, and never is there an exception.</summary>
public sealed class RecordFuzzTests(ITestOutputHelper output)
{
    private const int Inputs = 600_000;
    private const int EveryDescription = 16;

    [Fact]
    public void Fields_OfAnyRecord_ReadOrSayWhy()
    {
        int taken = FuzzRun.Run(output, Inputs, random =>
        {
            BoundRecord[] records = [.. Corpus.Copybooks(random, count: 8).SelectMany(one => Copybook.Parse(one.Text, "FUZZ.cpy", one.Options).Layouts).Select(layout => new BoundRecord(layout))];
            var mutator = new ByteMutator(random);
            int inputs = 0;
            return () =>
            {
                BoundRecord bound = records[random.Next(records.Length)];
                byte[] record = mutator.Record(bound.Good);
                if (++inputs % EveryDescription == 0)
                {
                    Assert.NotEmpty(RecordDescription.Describe(bound.Layout, record, Ebcdic.Encoding));
                }

                return bound.Read(record);
            };
        });

        Assert.InRange(taken, Inputs / 100, Inputs * 99 / 100);
    }
}
