namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>
/// Layouts and numbers against GnuCOBOL under its BS2000 rules. It writes DISPLAY numbers in ASCII; all else is as on BS2000.
/// </summary>
public class CobcOracleTests
{
    private const int Records = 150;

    [CobcFact]
    public void Parse_RandomRecords_HaveTheLengthsThatGnuCobolGivesThem()
    {
        ForAll(20_250_501, (record, layout, bytes, seed) =>
            Assert.True(layout.ActualLength(bytes) == bytes.Length, $"{seed}: {layout.ActualLength(bytes)} instead of {bytes.Length} in\n{record.Text}"));
    }

    [CobcFact]
    public void TryRead_RandomRecords_GivesTheValuesThatGnuCobolWrote()
    {
        ForAll(20_250_502, (record, layout, bytes, seed) =>
        {
            foreach ((string name, _, int index, _, long expected) in record.Values)
            {
                NumericField field = layout.Numeric(name);
                bool reads = field.TryRead(bytes, index, out long value);
                Assert.True(reads && value == expected, $"{seed}: {expected} expected, {field.Explain(bytes, index)}, in\n{record.Text}");
            }
        });
    }

    [CobcFact]
    public void Write_RandomRecords_GivesTheBytesThatGnuCobolWrote()
    {
        ForAll(20_250_503, (record, layout, bytes, seed) =>
        {
            byte[] written = bytes.ToArray();
            foreach ((string name, _, int index, _, long value) in record.Values)
            {
                layout.Numeric(name).Write(written, index, value);
            }

            // Writing the same values over GnuCOBOL's own bytes must change none.
            Assert.True(written.AsSpan().SequenceEqual(bytes), $"{seed}:\n{Convert.ToHexString(written)}\n{Convert.ToHexString(bytes)} in\n{record.Text}");
        });
    }

    private static void ForAll(int seed, Action<RandomRecord, RecordLayout, byte[], string> check)
    {
        var random = new Random(seed);
        RandomRecord[] records = [.. Enumerable.Range(1, Records).Select(number => new RandomRecord(number, random))];
        byte[][] bytes = CobolProgram.Run(records);
        for (int i = 0; i < records.Length; i++)
        {
            RecordLayout layout = Copybook.Parse(records[i].Text, "random.cpy", new CopybookOptions { Zoned = ZonedEncoding.Ascii }).Record;
            check(records[i], layout, bytes[i], $"seed {seed}");
        }
    }
}
