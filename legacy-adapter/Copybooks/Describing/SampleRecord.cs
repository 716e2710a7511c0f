using System.Globalization;
using System.Text;
using BS2000Bridge.Copybooks.Characters;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Describing;

/// <summary>
/// Makes a record up from the pictures: letters and digits counted up, every table full, the first value of a condition
/// where an item has conditions. What is redefined is filled as its first description says.
/// </summary>
public sealed class SampleRecord
{
    private const string Digits = "123456789";
    private const string FloatingPoint = "1.5";

    private readonly CopybookOptions _options;
    private readonly CodePageTables _codePage;
    private readonly string _letters;
    private readonly Dictionary<DataItem, int> _counters;

    private SampleRecord(RecordLayout layout, CodePageTables codePage)
    {
        _options = layout.Options;
        _codePage = codePage;
        _letters = string.Concat("ABCDEFGHIJKLMNOPQRSTUVWXYZ".Where(letter => codePage.TryGetByte(letter, out _)));
        _counters = layout.Items
            .Where(item => item.Occurs?.DependingOn is not null)
            .GroupBy(item => item.Occurs!.DependingOn!, item => item.Occurs!.Max)
            .ToDictionary(tables => tables.Key, tables => tables.Min());
    }

    /// <summary>The record at its greatest length.</summary>
    public static byte[] Of(RecordLayout layout, Encoding codePage)
    {
        byte[] record = new byte[layout.MaxLength];
        new SampleRecord(layout, new CodePageTables(codePage)).Fill(layout.Items[0], record, 0);
        return record;
    }

    /// <summary>Fills all occurrences of an item; the later one is, the later in the alphabet its text begins.</summary>
    private void Fill(DataItem item, Span<byte> all, int start)
    {
        for (int i = 0; i < (item.Occurs?.Max ?? 1); i++)
        {
            Span<byte> one = all.Slice(i * item.ElementLength, item.ElementLength);
            if (item.Children.Count == 0)
            {
                Write(item, one, start + i);
            }

            // Two descriptions of the same bytes cannot both be filled; the first is the one that programs write.
            foreach (DataItem child in item.Children.Where(child => child.Redefines is null))
            {
                Fill(child, one[(child.Offset - item.Offset)..], start + i);
            }
        }
    }

    private void Write(DataItem item, Span<byte> field, int start)
    {
        if (NumberText.Suits(item))
        {
            NumberText.For(item, _options).Write(Encoding.ASCII.GetBytes(Number(item, start)), field);
        }
        else if (item.Usage == Usage.National)
        {
            Encoding.BigEndianUnicode.GetBytes(Text(item, start), field);
        }
        else
        {
            WriteText(Text(item, start), field);
        }
    }

    private void WriteText(string text, Span<byte> field)
    {
        for (int i = 0; i < field.Length; i++)
        {
            field[i] = _codePage.TryGetByte(text[i], out byte b) ? b : _codePage.Blank;
        }
    }

    private string Number(DataItem item, int start)
    {
        string digits = _counters.TryGetValue(item, out int count) ? count.ToString(CultureInfo.InvariantCulture)
            : item.IsFiller ? "0"
            : Condition(item) is { } value && item.Scale == 0 && value.Length <= item.Digits && value.All(char.IsAsciiDigit) ? value
            : Run(Digits, item.Digits, start);
        return item.IsFloat ? FloatingPoint : NumberRange.Scaled(System.Numerics.BigInteger.Parse(digits, CultureInfo.InvariantCulture), item.Scale);
    }

    private string Text(DataItem item, int start)
    {
        int length = item.Picture!.Length;
        string text = item.IsFiller ? ""
            : Condition(item) is { } value && value.Length <= length && !value.Contains(' ') ? value
            : Run(item.Picture.Category == PictureCategory.Edited ? Digits : _letters, length, start);
        return item.Justified ? text.PadLeft(length) : text.PadRight(length);
    }

    private static string? Condition(DataItem item) => item.Conditions is [{ Values: [var value, ..] }, ..] ? value : null;

    private static string Run(string characters, int length, int start) => characters.Length == 0 ? "" : string.Create(
        length, (characters, start), static (span, run) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = run.characters[(run.start + i) % run.characters.Length];
            }
        });
}
