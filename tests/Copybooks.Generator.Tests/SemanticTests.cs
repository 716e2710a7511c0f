using BS2000Bridge.Copybooks.Generator.Tests.Running;
using BS2000Bridge.Copybooks.Layout;
using Xunit.Abstractions;

namespace BS2000Bridge.Copybooks.Generator.Tests;

/// <summary>Generated views and writers do what the fields of the layout do at run time: over copybooks and records made up at random.</summary>
public sealed class SemanticTests(ITestOutputHelper output)
{
    private const int Copybooks = 25, Seed = 2000;
    private const int RecordsOfEach = 40;



    [Fact]
    public void Views_OfRandomRecords_SayWhatTheFieldsSay()
    {
        Each((fields, probe, random) =>
        {
            for (int i = 0; i < RecordsOfEach; i++)
            {
                byte[] record = RandomRecord.Make(random, fields);

                Assert.Equal(fields.Read(record), probe.Read(record));
            }
        });
    }

    [Fact]
    public void Writers_OfRandomValues_WriteAndRefuseAsTheFieldsDo()
    {
        int written = 0, refused = 0;
        Each((fields, probe, random) =>
        {
            byte[] record = RandomRecord.Make(random, fields), expected = [.. record];
            foreach ((DataItem item, int place, List<int[]> subscripts) in fields.Fields)
            {
                foreach (int[] at in subscripts)
                {
                    Int128 value = RandomRecord.Value(random, item.Digits + 1);
                    byte[] text = [.. Enumerable.Repeat((byte)0xC1, random.Next(item.ElementLength + 2))];
                    bool fits = RandomRecord.Write(fields.Layout, item, Dynamic.FlatIndex(item, at), value, text, expected);

                    Assert.Equal((fits, item.Path), (probe.Write(record, place, at, value, text), item.Path));
                    Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(record));
                    written += fits ? 1 : 0;
                    refused += fits ? 0 : 1;
                }
            }
        });

        Assert.True(written > Copybooks && refused > Copybooks, $"{written} written, {refused} refused");
    }

    private void Each(Action<Dynamic, Probe, Random> test)
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        (string Name, string Text)[] made = [.. Enumerable.Range(0, Copybooks).Select(i => ($"BOOK{i}", RandomCopybook.Make(random, $"BOOK{i}")))];
        IReadOnlyList<Probe> probes = Probe.Of(made);
        for (int i = 0; i < made.Length; i++)
        {
            output.WriteLine(made[i].Text);
            test(new Dynamic(Copybook.Parse(made[i].Text, made[i].Name).Record), probes[i], random);
        }
    }
}
