using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>COMP, with its failures explained (see <see cref="BinaryForm"/>).</summary>
internal sealed class BinaryCodec(DataItem item) : NumericCodec(item.ElementLength, item.Digits, item.Signed)
{
    public override bool TryDecode(ReadOnlySpan<byte> record, int offset, out long value) =>
        BinaryForm.TryRead(record, offset, Length, DigitCount, Signed, out value);

    public override void Encode(Span<byte> field, Int128 value) => BinaryForm.Write(field, (long)value, ByteOrder.Big);

    public override string Explain(ReadOnlySpan<byte> field)
    {
        long bits = BinaryForm.Bits(field, 0, Length, Signed, ByteOrder.Big);
        string value = Signed ? $"{bits}" : $"{unchecked((ulong)bits)}";
        return $"binary: the value {value} is outside {Min} to {Max}, what {(Signed ? "a signed" : "an unsigned")} field of {DigitCount} digits can hold";
    }

    public override string? Refuse(Int128 value) => value > Max || value < Min ? $"the field holds {Min} to {Max}" : null;
}
