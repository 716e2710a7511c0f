using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>COMP-5: whatever its bytes hold, in either order (see <see cref="BinaryForm"/>).</summary>
internal sealed class NativeBinaryCodec(DataItem item, ByteOrder order) : NumericCodec(item.ElementLength, item.Digits, item.Signed)
{
    public override Int128 Min => Signed ? -Max - 1 : 0;

    public override Int128 Max => (Int128.One << ((8 * Length) - (Signed ? 1 : 0))) - 1;

    public override bool TryDecode(ReadOnlySpan<byte> record, int offset, out long value) =>
        BinaryForm.TryReadNative(record, offset, Length, Signed, order, out value);

    public override bool TryDecodeWide(ReadOnlySpan<byte> record, int offset, out Int128 value)
    {
        value = 0;
        if (!FieldBytes.Has(record, offset, Length))
        {
            return false;
        }

        long bits = BinaryForm.Bits(record, offset, Length, Signed, order);

        // The bits of an unsigned field of eight bytes can be those of a negative long.
        value = Signed ? bits : unchecked((ulong)bits);
        return true;
    }

    public override void Encode(Span<byte> field, Int128 value) => BinaryForm.Write(field, unchecked((long)value), order);

    public override string Explain(ReadOnlySpan<byte> field) =>
        $"binary: the value {unchecked((ulong)BinaryForm.Bits(field, 0, Length, Signed, order))} is beyond {long.MaxValue}; read it as a wide number";

    public override string? Refuse(Int128 value) => value > Max || value < Min ? $"the field holds {Min} to {Max}" : null;
}
