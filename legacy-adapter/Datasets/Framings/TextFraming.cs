using BS2000Bridge.Datasets.CodePages;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Framings;

/// <summary>Records ended by a newline; the last may do without. A transfer as text spoils packed and binary fields.</summary>
internal sealed class TextFraming(FramingSettings settings) : Framing(settings)
{
    private const byte LineFeed = 0x0A;
    private const byte CarriageReturn = 0x0D;

    private readonly byte _newline = settings.Newline ?? CodePage.EbcdicNewline;

    public override int HeaderLength => 0;

    public override int Cut(ReadOnlySpan<byte> bytes, long remaining, RecordBatch batch, out string? failure)
    {
        failure = null;
        int position = 0;
        while (position < bytes.Length)
        {
            ReadOnlySpan<byte> rest = bytes[position..];
            int length = rest.IndexOf(_newline);
            bool isLast = length < 0 && bytes.Length == remaining;
            int used = length >= 0 ? length + 1 : rest.Length;
            if (used > Limit || (length < 0 && !isLast))
            {
                failure = used >= Limit ? $"no newline X'{_newline:X2}' follows within {Limit} bytes" : null;
                break;
            }

            length = isLast ? rest.Length : length;

            // A Windows program ends its lines with X'0D0A'. The last line without a newline may end in X'0D' by itself.
            bool returns = !isLast && EndsWithReturn(rest[..length]);
            batch.Add(position, returns ? length - 1 : length);
            position += used;
        }

        return position;
    }

    public override string? Refuse(ReadOnlySpan<byte> record) =>
        record.Length >= Limit ? $"expected with its newline at most {Limit}"
        : record.Contains(_newline) ? $"expected no newline X'{_newline:X2}' in it, but there is one at byte {record.IndexOf(_newline)}"

        // What is written must read back as the same bytes, or be refused.
        : EndsWithReturn(record) ? "expected no X'0D' at its end, which would be read as part of the newline"
        : null;

    public override void Write(ReadOnlySpan<byte> record, FramedOutput output)
    {
        Span<byte> target = output.Take(record.Length + 1);
        record.CopyTo(target);
        target[^1] = _newline;
    }

    private bool EndsWithReturn(ReadOnlySpan<byte> line) => _newline == LineFeed && line.EndsWith([CarriageReturn]);
}
