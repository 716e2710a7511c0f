using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Codecs;

/// <summary>
/// Blanks where a number should be, the most common error in old data: a program moved spaces to the whole record and
/// never filled the field.
/// </summary>
internal static class Blanks
{
    private const byte Ebcdic = 0x40;
    private const byte Ascii = 0x20;

    /// <summary>The blank of a code.</summary>
    public static byte Of(ZonedEncoding zoned) => zoned == ZonedEncoding.Ebcdic ? Ebcdic : Ascii;

    /// <summary>Whether a field holds nothing but blanks of either code.</summary>
    // Either code, whatever the data are said to be: a converted dataset has X'20' where its copybook lets expect X'40'.
    public static bool Fill(ReadOnlySpan<byte> field) => !field.ContainsAnyExcept(Ebcdic) || !field.ContainsAnyExcept(Ascii);

    /// <summary>Whether a record has a field and nothing but blanks in it.</summary>
    public static bool Fill(ReadOnlySpan<byte> record, int offset, int length) =>
        FieldBytes.Has(record, offset, length) && Fill(record.Slice(offset, length));
}
