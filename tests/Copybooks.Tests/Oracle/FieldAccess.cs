using System.Numerics;

namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>Reads and writes a field by our library, whatever its kind; values are plain texts.</summary>
internal static class FieldAccess
{
    /// <summary>The value that a field has in a record; the reason when it has none.</summary>
    public static string Read(RecordLayout layout, Node node, ReadOnlySpan<byte> record, int index)
    {
        switch (node.Kind)
        {
            case FieldKind.Text or FieldKind.Edited:
                return layout.Text(node.Name!).Read(record, Ebcdic.Encoding, index);
            default:
                if (node.Digits > 18 || node.Kind is FieldKind.Float or FieldKind.Double) return "?";
                NumericField field = layout.Numeric(node.Name!);
                return field.TryRead(record, index, out long value) ? ValueMaker.Plain(value, field.Scale) : field.Explain(record, index).ToString();
        }
    }

    /// <summary>Moves a value to a field; of an edited field, the text that GnuCOBOL made of it.</summary>
    public static void Write(RecordLayout layout, FieldValue value, Span<byte> record, int index, ReadOnlySpan<byte> expected)
    {
        string name = value.Field.Name!;
        switch (value.Field.Kind)
        {
            case FieldKind.Text:
                layout.Text(name).Write(record, value.Text, Ebcdic.Encoding, index);
                break;
            case FieldKind.Edited:
                layout.Text(name).Write(record, Ebcdic.Encoding.GetString(layout.Text(name).Bytes(expected, index)), Ebcdic.Encoding, index);
                break;
            default:
                if (value.Field.Digits > 18 || value.Field.Kind is FieldKind.Float or FieldKind.Double)
                {
                    layout.Text(name).Bytes(expected, index).CopyTo(record[layout.Text(name).Explain(record, index).Offset..]);
                    break;
                }
                NumericField field = layout.Numeric(name);
                field.Write(record, index, (long)Unscaled(value));
                break;
        }
    }

    private static BigInteger Unscaled(FieldValue value)
    {
        string digits = value.Text.Replace(".", string.Empty, StringComparison.Ordinal);
        BigInteger unscaled = BigInteger.Parse(digits);
        return value.Field.Scale < 0 ? unscaled / BigInteger.Pow(10, -value.Field.Scale) : unscaled;
    }
}
