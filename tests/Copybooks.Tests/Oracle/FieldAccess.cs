using System.Globalization;
using System.Numerics;
using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>Reads and writes an occurrence of a field by our library, in the two ways that it has: bound fields, and the texts of numbers.</summary>
internal static class FieldAccess
{
    private const int MaxOfNumeric = 18;

    /// <summary>What a bound field reads, as plain text; the reason when it does not read.</summary>
    public static string Read(RecordLayout layout, Node node, ReadOnlySpan<byte> record, int index)
    {
        string name = node.Name!;
        if (IsText(node))
        {
            return layout.Text(name).Read(record, Ebcdic.Encoding, index);
        }

        if (IsFloat(node))
        {
            FloatField real = layout.Float(name);
            return real.TryRead(record, out double number, index) ? number.ToString("R", CultureInfo.InvariantCulture) : real.Explain(record, index).ToString();
        }

        WideNumericField wide = layout.Wide(name);
        if (!wide.TryRead(record, index, out Int128 value))
        {
            return wide.Explain(record, index).ToString();
        }

        if (node.Digits <= MaxOfNumeric)
        {
            Assert.True(layout.Numeric(name).TryRead(record, index, out long narrow));
            Assert.Equal(value, narrow);
        }

        return ValueMaker.Plain((BigInteger)value, wide.Scale);
    }

    /// <summary>What the text of a number reads; null when it does not read.</summary>
    public static string? ReadText(RecordLayout layout, Node node, ReadOnlySpan<byte> record, int index) => IsText(node)
        ? layout.Text(node.Name!).Read(record, Ebcdic.Encoding, index)
        : NumberText.For(layout.Item(node.Name!), layout.Options).Text(layout.Text(node.Name!).Bytes(record, index));

    /// <summary>Whether a text that was read is the value that was moved.</summary>
    public static bool Same(FieldValue value, string? found) => found is not null && value.Field.Kind switch
    {
        FieldKind.Float => float.Parse(found, CultureInfo.InvariantCulture).Equals(float.Parse(value.Text, CultureInfo.InvariantCulture)),
        FieldKind.Double => double.Parse(found, CultureInfo.InvariantCulture).Equals(double.Parse(value.Text, CultureInfo.InvariantCulture)),
        _ => found == value.Text,
    };

    /// <summary>Writes a value by a bound field.</summary>
    public static void Write(RecordLayout layout, FieldValue value, Span<byte> record, int index)
    {
        string name = value.Field.Name!;
        if (IsText(value.Field))
        {
            layout.Text(name).Write(record, value.Text, Ebcdic.Encoding, index);
        }
        else if (IsFloat(value.Field))
        {
            layout.Float(name).Write(record, double.Parse(value.Text, CultureInfo.InvariantCulture), index);
        }
        else if (value.Field.Digits <= MaxOfNumeric)
        {
            layout.Numeric(name).Write(record, index, (long)Unscaled(value));
        }
        else
        {
            layout.Wide(name).Write(record, index, (Int128)Unscaled(value));
        }
    }

    /// <summary>Writes a value by the text of a number.</summary>
    /// <returns>Null, or why it was refused.</returns>
    public static string? WriteText(RecordLayout layout, FieldValue value, Span<byte> record, int index)
    {
        if (IsText(value.Field))
        {
            Write(layout, value, record, index);
            return null;
        }

        DataItem item = layout.Item(value.Field.Name!);
        int offset = layout.Text(item).Explain(record, index).Offset;
        return NumberText.For(item, layout.Options).Write(Encoding.ASCII.GetBytes(value.Text), record.Slice(offset, item.ElementLength));
    }

    private static bool IsText(Node node) => node.Kind is FieldKind.Text or FieldKind.Edited;

    private static bool IsFloat(Node node) => node.Kind is FieldKind.Float or FieldKind.Double;

    private static BigInteger Unscaled(FieldValue value)
    {
        BigInteger digits = BigInteger.Parse(value.Text.Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return value.Field.Scale < 0 ? digits / BigInteger.Pow(10, -value.Field.Scale) : digits;
    }
}
