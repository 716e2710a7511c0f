using System.Text;

namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>
/// Turns the bytes that GnuCOBOL gives a field into those of BS2000, by hand: it writes text and DISPLAY numbers in ASCII,
/// and floats in the order of the machine. Letters, digits and the signs used here have the same bytes in EDF041 as in IBM037.
/// </summary>
internal static class Ebcdic
{
    /// <summary>The code page of text.</summary>
    public static Encoding Encoding { get; } = CodePagesEncodingProvider.Instance.GetEncoding(37)!;

    /// <summary>Converts a field in place.</summary>
    public static void Convert(Node field, Span<byte> bytes)
    {
        switch (field.Kind)
        {
            case FieldKind.Text or FieldKind.Edited:
                Encoding.GetBytes(System.Text.Encoding.ASCII.GetString(bytes)).CopyTo(bytes);
                break;
            case FieldKind.Zoned:
                Zoned(field, bytes);
                break;
            case FieldKind.Float or FieldKind.Double:
                bytes.Reverse();
                break;
        }
    }

    private static void Zoned(Node field, Span<byte> bytes)
    {
        int signAt = field.LeadingSign ? 0 : bytes.Length - 1;
        for (int i = 0; i < bytes.Length; i++)
        {
            bool overpunched = i == signAt && field is { Signed: true, SeparateSign: false };
            bytes[i] = bytes[i] switch
            {
                (byte)' ' => 0x40,
                (byte)'+' => 0x4E,
                (byte)'-' => 0x60,
                >= 0x30 and <= 0x39 when overpunched => (byte)(0xC0 | (bytes[i] & 15)),
                >= 0x70 and <= 0x79 when overpunched => (byte)(0xD0 | (bytes[i] & 15)),
                >= 0x30 and <= 0x39 => (byte)(0xF0 | (bytes[i] & 15)),
                _ => throw new InvalidOperationException($"GnuCOBOL wrote X'{System.Convert.ToHexString(bytes)}' to {field.Name} PIC {field.Picture}."),
            };
        }
    }
}
