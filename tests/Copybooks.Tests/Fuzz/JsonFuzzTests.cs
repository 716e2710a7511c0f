using System.Buffers;
using System.Text;
using System.Text.Json;
using BS2000Bridge.Copybooks.Json;
using BS2000Bridge.Copybooks.Json.Reading;
using BS2000Bridge.Copybooks.Json.Views;
using BS2000Bridge.Copybooks.Tests.Oracle;
using Xunit.Abstractions;

namespace BS2000Bridge.Copybooks.Tests.Fuzz;

/// <summary>Whatever the record: valid JSON that brings it back; whatever the JSON: a record or rejections.</summary>
public sealed class JsonFuzzTests(ITestOutputHelper output)
{
    private const int Records = 100_000;
    private const int Lines = 150_000;

    [Fact]
    public void Write_OfAnyRecord_IsJsonThatBringsItBack()
    {
        int clean = FuzzRun.Run(output, Records, random =>
        {
            (RecordJson Json, byte[] Good)[] formats = Formats(random);
            var mutator = new ByteMutator(random);
            var json = new ArrayBufferWriter<byte>();
            var back = new ArrayBufferWriter<byte>();
            return () =>
            {
                (RecordJson format, byte[] good) = formats[random.Next(formats.Length)];
                byte[] record = mutator.Record(good);
                json.ResetWrittenCount();
                back.ResetWrittenCount();
                int errors = format.Write(record, json);
                Assert.True(IsJson(json.WrittenSpan), Encoding.UTF8.GetString(json.WrittenSpan));
                IReadOnlyList<RecordRejection> rejections = format.Read(json.WrittenSpan, back);
                Assert.True(rejections.Count == 0, $"{Encoding.UTF8.GetString(json.WrittenSpan)}: {string.Join("; ", rejections)}");
                Assert.True(back.WrittenSpan.SequenceEqual(record), $"{Convert.ToHexString(record)} came back as {Convert.ToHexString(back.WrittenSpan)}");
                return errors == 0;
            };
        });

        Assert.InRange(clean, Records / 100, Records * 99 / 100);
    }

    [Fact]
    public void Read_OfSpoiledLines_IsARecordOrRefused()
    {
        int taken = FuzzRun.Run(output, Lines, random =>
        {
            (RecordJson Json, byte[] Good)[] formats = Formats(random);
            byte[][] lines = [.. formats.Select(format => Line(format.Json, format.Good))];
            var text = new TextMutator(random);
            var bytes = new ByteMutator(random);
            var back = new ArrayBufferWriter<byte>();
            return () =>
            {
                int one = random.Next(formats.Length);
                byte[] line = lines[one].ToArray();
                if (random.Next(2) == 0)
                {
                    line = Encoding.UTF8.GetBytes(text.Mutate(Encoding.UTF8.GetString(line)));
                }
                else
                {
                    bytes.Spoil(line);
                }

                back.ResetWrittenCount();
                IReadOnlyList<RecordRejection> rejections = formats[one].Json.Read(line, back);
                Assert.True(rejections.Count == 0 || back.WrittenCount == 0, Encoding.UTF8.GetString(line));
                Assert.All(rejections, refusal => Assert.NotEmpty(refusal.Reason));
                return rejections.Count == 0;
            };
        });

        Assert.InRange(taken, Lines / 100, Lines * 99 / 100);
    }

    private static (RecordJson Json, byte[] Good)[] Formats(Random random) =>
    [
        .. from one in Corpus.Copybooks(random, count: 8)
           let copybook = Copybook.Parse(one.Text, "FUZZ.cpy", one.Options)
           select (RecordJson.Create(copybook, Ebcdic.Encoding, new RecordJsonOptions { Raw = true }), new BoundRecord(copybook.Records[0]).Good),
    ];

    private static byte[] Line(RecordJson format, byte[] record)
    {
        var json = new ArrayBufferWriter<byte>();
        format.Write(record, json);
        return json.WrittenSpan.ToArray();
    }

    private static bool IsJson(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        return JsonDocument.TryParseValue(ref reader, out JsonDocument? document) && document.RootElement.ValueKind == JsonValueKind.Object && reader.BytesConsumed == line.Length;
    }
}
