using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;

namespace BS2000Bridge.Datasets.CodePages;

/// <summary>
/// A code page of one byte a character, as an <see cref="Encoding"/>. A byte without a character becomes U+FFFD; a
/// character without a byte is an error, never a question mark in somebody's name.
/// </summary>
public sealed class CodePage : Encoding
{
    internal const char NoCharacter = '\uFFFD';
    internal const byte EbcdicNewline = 0x15;
    private const int Latin1Size = 256;

    private readonly char[] _characters;
    private readonly short[] _latin1Bytes = new short[Latin1Size];
    private readonly Dictionary<char, byte> _otherBytes = [];
    private readonly ByteTable _toLatin1;
    private readonly SearchValues<byte> _notLatin1;
    private readonly ConcurrentDictionary<CodePage, Transcoder> _transcoders = [];

    internal CodePage(string name, char[] characters)
    {
        Name = name;
        _characters = characters;
        Array.Fill(_latin1Bytes, (short)-1);
        for (int b = 0; b < characters.Length; b++)
        {
            char c = characters[b];
            if (c < Latin1Size)
            {
                _latin1Bytes[c] = (short)b;
            }
            else if (c != NoCharacter)
            {
                _otherBytes[c] = (byte)b;
            }
        }

        byte[] toLatin1 = new byte[characters.Length];
        List<byte> notLatin1 = [];
        for (int b = 0; b < characters.Length; b++)
        {
            bool isLatin1 = characters[b] < Latin1Size;
            toLatin1[b] = isLatin1 ? (byte)characters[b] : (byte)0;
            (isLatin1 ? [] : notLatin1).Add((byte)b);
        }

        _toLatin1 = new ByteTable(toLatin1);
        _notLatin1 = SearchValues.Create([.. notLatin1]);

        // A site's own table has no name to go by. Its digits tell: they are what the zones of DISPLAY numbers are made of.
        IsEbcdic = characters[0xF0] == '0' && characters[0xF9] == '9';
    }

    /// <summary>The short name, such as <c>EDF041</c>, or the path of the table file.</summary>
    public string Name { get; }

    /// <summary>Whether the digits are X'F0' to X'F9', so that DISPLAY numbers have EBCDIC zones.</summary>
    public bool IsEbcdic { get; }

    /// <summary>The byte that ends a line of text: X'15' in EBCDIC (whatever character the page has there), else X'0A'.</summary>
    public byte Newline => IsEbcdic ? EbcdicNewline : (byte)'\n';

    /// <inheritdoc/>
    public override string EncodingName => Name;

    /// <inheritdoc/>
    public override bool IsSingleByte => true;

    /// <summary>
    /// The code page of a name: <c>EDF041</c>, <c>EDF04F</c>, <c>EDF03IRV</c>, <c>EDF03DRV</c>, <c>IBM037</c>, <c>IBM273</c>,
    /// <c>IBM500</c>, <c>IBM1047</c>, <c>IBM1140</c>, <c>IBM1141</c>, <c>IBM1148</c>, <c>ASCII</c>, <c>ISO88591</c>,
    /// <c>ISO885915</c>, in any case; the same under their registry names (<c>OSD_EBCDIC_DF04_1</c>, <c>ISO-8859-1</c>) and
    /// numbers (<c>37</c>, <c>CP037</c>, <c>IBM01140</c>, <c>20273</c>); or of a site's own table, the path of a file with
    /// a line for each byte: the byte, a tab, the Unicode code point, both in hexadecimal.
    /// </summary>
    /// <exception cref="ArgumentException">The name is none of these and no such file exists.</exception>
    /// <exception cref="FormatException">The file is no such table.</exception>
    public static CodePage Get(string nameOrPath) =>
        CodePageRegistry.Find(nameOrPath)
        ?? (File.Exists(nameOrPath)
            ? new CodePage(nameOrPath, CodePageFile.Read(nameOrPath))
            : throw new ArgumentException(
                $"'{nameOrPath}' is no code page; expected one of {string.Join(", ", CodePageRegistry.Names)}, or the path of a table file."));

    /// <inheritdoc/>
    public override int GetByteCount(char[] chars, int index, int count) => chars.AsSpan(index, count).Length;

    /// <inheritdoc/>
    public override int GetByteCount(ReadOnlySpan<char> chars) => chars.Length;

    /// <inheritdoc/>
    public override int GetCharCount(byte[] bytes, int index, int count) => bytes.AsSpan(index, count).Length;

    /// <inheritdoc/>
    public override int GetCharCount(ReadOnlySpan<byte> bytes) => bytes.Length;

    /// <inheritdoc/>
    public override int GetMaxByteCount(int charCount) => charCount;

    /// <inheritdoc/>
    public override int GetMaxCharCount(int byteCount) => byteCount;

    /// <inheritdoc/>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        GetBytes(chars.AsSpan(charIndex, charCount), bytes.AsSpan(byteIndex));

    /// <inheritdoc/>
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        GetChars(bytes.AsSpan(byteIndex, byteCount), chars.AsSpan(charIndex));

    /// <summary>Encodes characters.</summary>
    /// <exception cref="EncoderFallbackException">The code page has no byte for a character.</exception>
    public override int GetBytes(ReadOnlySpan<char> chars, Span<byte> bytes)
    {
        Span<byte> target = bytes[..chars.Length];
        for (int i = 0; i < chars.Length; i++)
        {
            char c = chars[i];
            int b = c < Latin1Size ? _latin1Bytes[c] : -1;
            target[i] = b >= 0 ? (byte)b : Other(c);
        }

        return chars.Length;
    }

    /// <inheritdoc/>
    public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        Span<char> target = chars[..bytes.Length];

        // Most text of a Luxembourg dataset is Latin-1: one table of bytes, and the vectors of the runtime widen them.
        if (bytes.Length >= ByteTable.VectorLength && !bytes.ContainsAny(_notLatin1))
        {
            WidenLatin1(bytes, target);
            return bytes.Length;
        }

        ReadOnlySpan<char> table = _characters.AsSpan(0, Latin1Size);
        for (int i = 0; i < bytes.Length; i++)
        {
            target[i] = table[bytes[i]];
        }

        return bytes.Length;
    }

    /// <summary>A page equals itself alone. (Encodings are compared by their numbers in Windows, which pages do not have.)</summary>
    public override bool Equals(object? value) => ReferenceEquals(this, value);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>What converts bytes of this page to bytes of another; made once for each.</summary>
    public Transcoder To(CodePage target) => _transcoders.GetOrAdd(target, static (to, from) => new Transcoder(from, to), this);

    /// <summary>The character of a byte; U+FFFD when it has none.</summary>
    internal char CharacterOf(byte value) => _characters[value];

    /// <summary>The byte of a character; -1 when it has none, and for U+FFFD.</summary>
    internal int ByteOf(char character) =>
        character < Latin1Size ? _latin1Bytes[character]
        : _otherBytes.TryGetValue(character, out byte b) ? b
        : -1;

    private void WidenLatin1(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        const int ChunkLength = 1024;
        Span<byte> chunk = stackalloc byte[ChunkLength];
        for (int start = 0; start < bytes.Length; start += ChunkLength)
        {
            Span<byte> latin1 = chunk[..Math.Min(bytes.Length - start, ChunkLength)];
            _toLatin1.Map(bytes.Slice(start, latin1.Length), latin1);
            Latin1.GetChars(latin1, chars[start..]);
        }
    }

    private byte Other(char c) => _otherBytes.TryGetValue(c, out byte b)
        ? b
        : throw new EncoderFallbackException($"The code page {Name} has no byte for U+{(int)c:X4} '{c}'; choose another code page, or write the text without it.");
}
