using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using BS2000Bridge.Copybooks.Characters;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Json.Plan;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>Compares the values of JSON with the bytes of fields, and writes them.</summary>
internal sealed class ValueCodec
{
    private readonly CodePageTables _codePage;
    private readonly byte[] _field;
    private readonly byte[] _is;
    private readonly byte[] _wanted;

    public ValueCodec(RecordPlan[] plans, CodePageTables codePage)
    {
        _codePage = codePage;
        DataItem[] fields = [.. plans.SelectMany(plan => plan.Layout.Items).Where(item => item.Children.Count == 0)];
        _field = new byte[fields.Select(item => item.ElementLength).DefaultIfEmpty().Max()];
        int longest = plans.SelectMany(plan => plan.Top).Select(LongestNumber).DefaultIfEmpty().Max();
        _is = new byte[longest];
        _wanted = new byte[longest];
    }

    /// <summary>Writes a value to a field.</summary>
    /// <returns>Why it does not fit; null when it is written.</returns>
    public string? Write(PlanMember member, ReadOnlySpan<byte> value, Span<byte> field) => member.Kind switch
    {
        PlanKind.Number => member.Number!.Write(value, field),
        PlanKind.National => WriteNational(value, field),
        _ => WriteText(value, field),
    };

    /// <summary>Whether a field already reads as a value.</summary>
    public bool Reads(PlanMember member, ReadOnlySpan<byte> value, ReadOnlySpan<byte> field)
    {
        Span<byte> wanted = _field.AsSpan(0, member.Length);
        bool fits = Write(member, value, wanted) is null;
        return (fits && wanted.SequenceEqual(field)) || member.Kind switch
        {
            PlanKind.Number => IsSameNumber(member.Number!, value, fits ? wanted : [], field),
            PlanKind.Text => fits && IsSameText(wanted, field),
            _ => false,
        };
    }

    /// <summary>The value of a counter.</summary>
    /// <returns>False when it is no number that the counter can hold.</returns>
    public bool TryCount(PlanMember counter, ReadOnlySpan<byte> value, out int count)
    {
        count = 0;
        Span<byte> field = _field.AsSpan(0, counter.Length);
        return counter.Number!.Write(value, field) is null
            && counter.Number.TryFormat(field, _is, out int length)
            && Utf8Parser.TryParse(_is.AsSpan(0, length), out count, out int used)
            && used == length;
    }

    private static int LongestNumber(PlanMember member) =>
        Math.Max(member.Number?.MaxTextLength ?? 0, member.Members.Select(LongestNumber).DefaultIfEmpty().Max());

    private static string? Refuse(int character) => character switch
    {
        JsonString.NotUtf8 => "the text is no UTF-8",
        JsonString.LoneSurrogate => "the text has half of a surrogate pair, which is no character",
        _ => null,
    };

    private static string TooLong(int length, int field) => $"the text has {length} characters, the field {field}; shorten it";

    /// <summary>Whether a field reads as a number, by its text or as the field that was written from it.</summary>
    private bool IsSameNumber(NumberText number, ReadOnlySpan<byte> value, ReadOnlySpan<byte> wanted, ReadOnlySpan<byte> field)
    {
        if (!number.TryFormat(field, _is, out int length))
        {
            return false;
        }

        ReadOnlySpan<byte> text = _is.AsSpan(0, length);
        return value.SequenceEqual(text)
            || (!wanted.IsEmpty && number.TryFormat(wanted, _wanted, out int wantedLength) && text.SequenceEqual(_wanted.AsSpan(0, wantedLength)));
    }

    private bool IsSameText(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        for (int i = 0; i < a.Length; i++)
        {
            // Two bytes of a site's own table may have one character: then the record keeps the one that it had.
            if (_codePage.Characters[a[i]] != _codePage.Characters[b[i]])
            {
                return false;
            }
        }

        return true;
    }

    private string? WriteText(ReadOnlySpan<byte> value, Span<byte> field)
    {
        int length = 0, trimmed = 0;
        for (int at = 0; at < value.Length; length++)
        {
            int character = JsonString.Next(value, ref at);
            byte b = 0;
            if (character < 0 || character > char.MaxValue || !_codePage.TryGetByte((char)character, out b))
            {
                return Refuse(character) ?? $"the code page has no byte for '{new Rune(character)}' (U+{character:X4}); take another code page, or write the text without it";
            }

            // Blanks at the end are filling: they may be missing, and there may be more than the field holds.
            trimmed = character == ' ' ? trimmed : length + 1;
            if (length < field.Length)
            {
                field[length] = b;
            }
        }

        if (trimmed > field.Length)
        {
            return TooLong(trimmed, field.Length);
        }

        field[trimmed..].Fill(_codePage.Blank);
        return null;
    }

    private string? WriteNational(ReadOnlySpan<byte> value, Span<byte> field)
    {
        int length = 0, trimmed = 0;
        Span<char> units = stackalloc char[2];
        for (int at = 0; at < value.Length;)
        {
            int character = JsonString.Next(value, ref at);
            if (Refuse(character) is { } reason)
            {
                return reason;
            }

            foreach (char unit in units[..new Rune(character).EncodeToUtf16(units)])
            {
                if ((length + 1) * NationalText.Size <= field.Length)
                {
                    BinaryPrimitives.WriteUInt16BigEndian(field[(length * NationalText.Size)..], unit);
                }

                length++;
                trimmed = unit == ' ' ? trimmed : length;
            }
        }

        if (trimmed * NationalText.Size > field.Length)
        {
            return TooLong(trimmed, field.Length / NationalText.Size);
        }

        NationalText.Fill(field[(trimmed * NationalText.Size)..]);
        return null;
    }
}
