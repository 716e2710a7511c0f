using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Framings;

/// <summary>Records of one length, without headers.</summary>
internal sealed class FixedFraming(FramingSettings settings) : Framing(settings)
{
    private readonly int _length = settings.RecordLength!.Value;

    public override int HeaderLength => 0;

    public override int Cut(ReadOnlySpan<byte> bytes, long remaining, RecordBatch batch, out string? failure)
    {
        // Without a header only the length of the whole file can tell that something is missing.
        int end = bytes.Length - (bytes.Length % _length);
        for (int start = 0; start < end; start += _length)
        {
            batch.Add(start, _length);
        }

        failure = remaining - end is > 0 and var rest && rest < _length
            ? $"{rest} bytes are left at the end of the file, expected whole records of RECSIZE {_length} (RECFORM F)"
            : null;
        return end;
    }

    public override string? Refuse(ReadOnlySpan<byte> record) => record.Length == _length ? null : $"expected exactly RECSIZE {_length}";

    public override void Write(ReadOnlySpan<byte> record, FramedOutput output) => record.CopyTo(output.Take(_length));
}
