using System.Buffers.Binary;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Datasets.Framings;

/// <summary>Records led by their length: RECFORM V as it is on BS2000, the user format of openFT, and the RDW of other tools.</summary>
internal sealed class PrefixFraming : Framing
{
    private readonly int _headerLength;
    private readonly int _lengthOffset;
    private readonly int _lengthBytes;
    private readonly bool _bigEndian;
    private readonly int _uncounted;
    private readonly long _max;

    /// <param name="settings">The settings, for errors and the record limit.</param>
    /// <param name="headerLength">The bytes of the header.</param>
    /// <param name="lengthOffset">Where the length stands in it.</param>
    /// <param name="lengthBytes">The bytes of the length: 2 or 4.</param>
    /// <param name="endian">Their order.</param>
    /// <param name="inclusive">Whether the length counts the header.</param>
    public PrefixFraming(FramingSettings settings, int headerLength, int lengthOffset, int lengthBytes, ByteOrder endian, bool inclusive)
        : base(settings)
    {
        _headerLength = headerLength;
        _lengthOffset = lengthOffset;
        _lengthBytes = lengthBytes;
        _bigEndian = endian == ByteOrder.Big;
        _uncounted = inclusive ? 0 : headerLength;
        _max = Math.Min(Limit, (lengthBytes == 2 ? ushort.MaxValue : uint.MaxValue) + (long)_uncounted);
    }

    public override int HeaderLength => _headerLength;

    public override int Cut(ReadOnlySpan<byte> bytes, long remaining, RecordBatch batch, out string? failure)
    {
        int position = 0;
        while (bytes.Length - position >= _headerLength)
        {
            long total = ReadLength(bytes[(position + _lengthOffset)..]) + _uncounted;

            // One comparison for a whole record in the middle of the buffer; what is wrong is asked only when something is.
            if (total > bytes.Length - position || total < _headerLength || total > Limit)
            {
                failure = FailureOf(total, remaining - position);
                return position;
            }

            batch.Add(position + _headerLength, (int)total - _headerLength);
            position += (int)total;
        }

        long rest = remaining - position;
        failure = rest > 0 && rest < _headerLength
            ? $"{rest} bytes are left at the end of the file, expected a record header of {_headerLength}{RecForm}"
            : null;
        return position;
    }

    public override string? Refuse(ReadOnlySpan<byte> record) => record.Length + _headerLength <= _max
        ? null
        : $"expected with its header at most {LimitName}{_max}";

    public override void Write(ReadOnlySpan<byte> record, FramedOutput output)
    {
        Span<byte> target = output.Take(_headerLength + record.Length);

        // The two reserved bytes are X'00' when we write. BS2000 does not look at them, so neither do we when we read.
        target[.._headerLength].Clear();
        WriteLength(target[_lengthOffset..], (uint)(_headerLength + record.Length - _uncounted));
        record.CopyTo(target[_headerLength..]);
    }

    private string RecForm => Settings.Preset == FramingPreset.Bs2000V ? " (RECFORM V)" : string.Empty;

    /// <summary>The limit of RECFORM V is that of the catalogue.</summary>
    private string LimitName => Settings.Preset == FramingPreset.Bs2000V ? "RECSIZE " : string.Empty;

    private uint ReadLength(ReadOnlySpan<byte> bytes) => (_lengthBytes, _bigEndian) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (2, false) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (_, true) => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        (_, false) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
    };

    private void WriteLength(Span<byte> bytes, uint length)
    {
        switch (_lengthBytes, _bigEndian)
        {
            case (2, true):
                BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)length);
                break;
            case (2, false):
                BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)length);
                break;
            case (_, true):
                BinaryPrimitives.WriteUInt32BigEndian(bytes, length);
                break;
            default:
                BinaryPrimitives.WriteUInt32LittleEndian(bytes, length);
                break;
        }
    }

    /// <param name="total">The bytes that the record claims, its header with it.</param>
    /// <param name="rest">The bytes to the end of the file.</param>
    /// <returns>Null when the record is merely cut by the end of the buffer.</returns>
    private string? FailureOf(long total, long rest)
    {
        string stated = $"the record length is {total - _uncounted}";
        return total < _headerLength ? $"{stated}, expected at least {_headerLength}, since it counts its own header{RecForm}"
            : total > Limit ? $"{stated}, expected at most {LimitName}{Limit - _uncounted}"
            : total > rest ? $"{stated}, but only {rest - _uncounted} bytes are left in the file"
            : null;
    }
}
