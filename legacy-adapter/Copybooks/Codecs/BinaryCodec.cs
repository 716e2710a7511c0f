using System.Buffers.Binary;

namespace BS2000Bridge.Copybooks;

/// <summary>COMP and COMP-5: two's complement, big-endian, 2, 4 or 8 bytes.</summary>
internal sealed class BinaryCodec : NumericCodec
{
    private readonly long _least;
    private readonly long _most;

    public BinaryCodec(DataItem item)
        : base(item)
    {
        if (item.Usage == Usage.Binary)
        {
            _most = Greatest;
            _least = Signed ? -Greatest : 0;
        }
        else
        {
            // COMP-5 holds whatever its bytes hold; eight unsigned bytes beyond a long are not decoded.
            int bits = (8 * Length) - (Signed || Length == 8 ? 1 : 0);
            _most = (long)(ulong.MaxValue >> (64 - bits));
            _least = Signed ? -_most - 1 : 0;
        }
    }

    public override bool TryDecode(ReadOnlySpan<byte> record, int offset, out long value)
    {
        value = 0;
        if ((uint)offset + (uint)Length > (uint)record.Length)
        {
            return false;
        }

        long read = Value(record.Slice(offset, Length));
        if (read > _most || read < _least)
        {
            return false;
        }

        value = read;
        return true;
    }

    public override void Encode(Span<byte> field, long value) => BigEndian.Store(field, unchecked((ulong)value));

    public override string Explain(ReadOnlySpan<byte> field) =>
        $"binary: the value {Value(field)} is outside {_least} to {_most}, what {(Signed ? "a signed" : "an unsigned")} field of {DigitCount} digits can hold";

    public override string? Refuse(long value) => value > _most || value < _least ? $"the field holds {_least} to {_most}" : null;

    private long Value(ReadOnlySpan<byte> field) => field.Length switch
    {
        2 => Signed ? BinaryPrimitives.ReadInt16BigEndian(field) : BinaryPrimitives.ReadUInt16BigEndian(field),
        4 => Signed ? BinaryPrimitives.ReadInt32BigEndian(field) : BinaryPrimitives.ReadUInt32BigEndian(field),
        _ => BinaryPrimitives.ReadInt64BigEndian(field),
    };
}
