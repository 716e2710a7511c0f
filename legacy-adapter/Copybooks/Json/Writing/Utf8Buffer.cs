using System.Buffers.Binary;
using System.Text;
using BS2000Bridge.Copybooks.Characters;

namespace BS2000Bridge.Copybooks.Json.Writing;

/// <summary>The text of one record under way; grows to the longest and is used again.</summary>
internal sealed class Utf8Buffer
{
    private const int FirstSize = 4096;

    private byte[] _bytes = new byte[FirstSize];
    private int _length;

    public int Length
    {
        get => _length;
        set => _length = value;
    }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Replaces a byte that is written.</summary>
    public void Replace(int index, byte value) => _bytes[index] = value;

    public void Append(byte value)
    {
        if (_length == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[_length++] = value;
    }

    public void Append(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Free(utf8.Length));
        _length += utf8.Length;
    }

    public void Append(string text) => _length += Encoding.UTF8.GetBytes(text, Free(Encoding.UTF8.GetMaxByteCount(text.Length)));

    public void Append(int number)
    {
        number.TryFormat(Free(sizeof(int) * 3), out int written);
        _length += written;
    }

    public void AppendHex(ReadOnlySpan<byte> bytes)
    {
        Convert.TryToHexString(bytes, Free(2 * bytes.Length), out int written);
        _length += written;
    }

    /// <summary>Appends text by the entries of a code page table, one step a byte.</summary>
    public void Append(ReadOnlySpan<byte> text, ReadOnlySpan<ulong> table)
    {
        Span<byte> target = Free((CharacterEntry.MaxLength * text.Length) + CharacterEntry.Size);
        int at = 0;
        foreach (byte b in text)
        {
            ulong entry = table[b];

            // Always eight bytes, of which the next character overwrites the surplus: cheaper than asking how many.
            BinaryPrimitives.WriteUInt64LittleEndian(target[at..], entry);
            at += CharacterEntry.Length(entry);
        }

        _length += at;
    }

    /// <summary>Appends national text, its characters of ASCII by a table of entries.</summary>
    public void AppendNational(ReadOnlySpan<byte> text, ReadOnlySpan<ulong> ascii)
    {
        Span<byte> target = Free((CharacterEntry.MaxLength * text.Length) + CharacterEntry.Size);
        int at = 0;
        for (int i = 0; i < text.Length; i += NationalText.Size)
        {
            char c = NationalText.Unit(text, i);
            if (char.IsAscii(c))
            {
                BinaryPrimitives.WriteUInt64LittleEndian(target[at..], ascii[c]);
                at += CharacterEntry.Length(ascii[c]);
                continue;
            }

            Rune rune = char.IsHighSurrogate(c) ? new Rune(c, NationalText.Unit(text, i + NationalText.Size)) : new Rune(c);
            at += rune.EncodeToUtf8(target[at..]);
            i += (rune.Utf16SequenceLength - 1) * NationalText.Size;
        }

        _length += at;
    }

    /// <summary>At least so many bytes to write to; <see cref="Length"/> then says how many were.</summary>
    public Span<byte> Free(int size)
    {
        if (_bytes.Length - _length < size)
        {
            Grow(size);
        }

        return _bytes.AsSpan(_length);
    }

    private void Grow(int size) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + size));
}
