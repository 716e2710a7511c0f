using System.Buffers;
using System.Globalization;
using System.Text;
using BS2000Bridge.Copybooks.Json;
using BS2000Bridge.Copybooks.Json.Reading;
using BS2000Bridge.Copybooks.Json.Views;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests.Json;

/// <summary>Short ways from records to JSON and back.</summary>
internal static class JsonOf
{
    public static Copybook Copybook(string text, CopybookOptions? options = null) =>
        Copybooks.Copybook.Parse(text, "TEST.cpy", (options ?? new CopybookOptions()) with { Form = SourceForm.Free });

    public static RecordJson Create(string text, RecordJsonOptions? options = null, Encoding? codePage = null) =>
        RecordJson.Create(Copybook(text), codePage ?? TableEncoding.Ebcdic, options);

    /// <summary>Bytes from parts: hexadecimal, or text in quotes that becomes EBCDIC.</summary>
    public static byte[] Bytes(string parts)
    {
        var bytes = new List<byte>();
        string[] pieces = parts.Split('\'');
        for (int i = 0; i < pieces.Length; i++)
        {
            bytes.AddRange(i % 2 == 0 ? Convert.FromHexString(pieces[i].Replace(" ", string.Empty, StringComparison.Ordinal)) : TableEncoding.Ebcdic.GetBytes(pieces[i]));
        }

        return [.. bytes];
    }

    public static string Write(RecordJson json, byte[] record) => Write(json, record, out _);

    public static string Write(RecordJson json, byte[] record, out int errors)
    {
        var output = new ArrayBufferWriter<byte>();
        errors = json.Write(record, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The record of an object, in hexadecimal; the rejections, one a line, when it is refused.</summary>
    public static string Read(RecordJson json, string text) => Read(json, Encoding.UTF8.GetBytes(text));

    public static string Read(RecordJson json, byte[] text)
    {
        var output = new ArrayBufferWriter<byte>();
        IReadOnlyList<RecordRejection> rejections = json.Read(text, output);
        Assert.True(rejections.Count == 0 || output.WrittenCount == 0, "a refused object gave bytes");
        return rejections.Count == 0
            ? Convert.ToHexString(output.WrittenSpan)
            : string.Join('\n', rejections.Select(refusal => string.Create(CultureInfo.InvariantCulture, $"{refusal.Field}@{refusal.Offset}: {refusal.Reason}")));
    }

    public static string Hex(string parts) => Convert.ToHexString(Bytes(parts));
}
