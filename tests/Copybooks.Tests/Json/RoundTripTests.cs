using System.Buffers;
using System.Text;
using BS2000Bridge.Copybooks.Json;
using BS2000Bridge.Copybooks.Json.Views;
using BS2000Bridge.Copybooks.Records;
using CsCheck;

namespace BS2000Bridge.Copybooks.Tests.Json;

public class RoundTripTests
{
    private const int Layouts = 400;
    private const int Seed = 20240517;

    [Fact]
    public void Read_CanonicalRecord_GivesTheSameBytesFromJsonAlone()
    {
        ForEach((layout, where) =>
        {
            var json = RecordJson.Create(layout.Copybook, TableEncoding.Ebcdic);
            for (int i = 0; i < 5; i++)
            {
                byte[] record = layout.Canonical();
                string text = JsonOf.Write(json, record);
                Assert.True(Convert.ToHexString(record) == JsonOf.Read(json, text), $"{where}{Convert.ToHexString(record)}\n{text}\n{JsonOf.Read(json, text)}");
            }
        });
    }

    [Fact]
    public void Read_AnyRecordWithRaw_GivesTheSameBytes()
    {
        ForEach((layout, where) =>
        {
            var json = RecordJson.Create(layout.Copybook, TableEncoding.WithHoles, new RecordJsonOptions { Raw = true });
            for (int i = 0; i < 10; i++)
            {
                byte[] record = layout.Any();
                string text = JsonOf.Write(json, record);
                Assert.True(Convert.ToHexString(record) == JsonOf.Read(json, text), $"{where}{text}\n{JsonOf.Read(json, text)}");
            }
        });
    }

    [Fact]
    public void Read_AnyRecordWithoutRaw_GivesTheSameValuesOrIsRefused()
    {
        ForEach((layout, where) =>
        {
            var json = RecordJson.Create(layout.Copybook, TableEncoding.WithHoles);
            for (int i = 0; i < 10; i++)
            {
                string text = JsonOf.Write(json, layout.Any(), out int errors);
                string read = JsonOf.Read(json, text);
                bool isRefused = read.Contains('@', StringComparison.Ordinal);
                Assert.True(isRefused ? errors > 0 : errors > 0 || JsonOf.Write(json, Convert.FromHexString(read)) == text, $"{where}{text}\n{read}");
            }
        });
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    public void Read_SeveralRecordsWithRaw_GivesTheSameBytes(bool types, bool pads, bool isFixed)
    {
        const string text =
            """
            01 HEAD. 05 KIND PIC X. 05 MADE PIC 9(4). 05 NOTE REDEFINES MADE PIC X(3).
            01 ITEM. 05 KIND PIC X. 05 N PIC 9. 05 T OCCURS 0 TO 4 DEPENDING ON N. 10 A PIC S9(3) COMP-3. 10 B PIC X. 05 Z PIC X(2).
            01 COUNT-ALL PIC S9(9) COMP.
            """;
        var options = new RecordJsonOptions
        {
            Raw = true,
            PadShortRecords = pads,
            RecordLength = isFixed ? 12 : null,
            RecordTypes = types ? new RecordTypes("HEAD.KIND", new Dictionary<string, string> { ["H"] = "HEAD", ["I"] = "ITEM" }) : null,
        };
        RecordJson json = JsonOf.Create(text, options, TableEncoding.WithHoles);
        Gen<byte> usual = Gen.OneOf(JsonOf.Bytes("'HI0123 ' 00 1C 42"));

        // One RecordJson is for one thread at a time.
        usual.Array[isFixed ? 12 : 0, isFixed ? 12 : 17].Sample(
            record => JsonOf.Read(json, JsonOf.Write(json, record)) == Convert.ToHexString(record),
            iter: 20_000,
            threads: 1);
    }

    [Fact]
    public void Read_MutatedJson_IsRefusedOrMakesARecord()
    {
        ForEach((layout, where) =>
        {
            var json = RecordJson.Create(layout.Copybook, TableEncoding.Ebcdic);
            var output = new ArrayBufferWriter<byte>();
            json.Write(layout.Canonical(), output);
            for (int i = 0; i < 50; i++)
            {
                byte[] text = layout.Mutate(output.WrittenSpan);
                var record = new ArrayBufferWriter<byte>();
                Exception? thrown = Record.Exception(() => Assert.True(json.Read(text, record).Count == 0 == record.WrittenCount > 0));
                Assert.True(thrown is null, $"{where}{Encoding.UTF8.GetString(text)}\n{thrown}");
            }
        });
    }

    private static void ForEach(Action<RandomLayout, string> check)
    {
        for (int i = 0; i < Layouts; i++)
        {
            int seed = Seed + i;
            var layout = new RandomLayout(seed);
            check(layout, $"seed {seed}\n{layout.Text}");
        }
    }
}
