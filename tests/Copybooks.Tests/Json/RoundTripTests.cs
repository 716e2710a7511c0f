using System.Buffers;
using System.Text;

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
