using System.Globalization;
using System.Text;

namespace BS2000Bridge.Copybooks;

/// <summary>
/// Makes a record up from the pictures: letters and digits counted up, every table full, the first value of a condition
/// where an item has conditions. What is redefined is filled as its first description says.
/// </summary>
internal static class MadeUpRecord
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "123456789";

    /// <summary>The record at its greatest length.</summary>
    public static byte[] Of(RecordLayout layout, Encoding codePage)
    {
        byte[] record = new byte[layout.MaxLength];
        Dictionary<DataItem, int> counters = layout.Items
            .Where(item => item.Occurs?.DependingOn is not null)
            .GroupBy(item => item.Occurs!.DependingOn!, item => item.Occurs!.Max)
            .ToDictionary(tables => tables.Key, tables => tables.Min());
        foreach (DataItem item in layout.Items.Where(item => item.Children.Count == 0 && !IsRedefinition(item)))
        {
            int occurrences = Occurrences(item);
            for (int i = 0; i < occurrences; i++)
            {
                string value = counters.TryGetValue(item, out int count) ? count.ToString(CultureInfo.InvariantCulture) : Value(item, i);
                Write(layout, item, record, value, codePage, i);
            }
        }

        return record;
    }

    private static bool IsRedefinition(DataItem item) => item.Redefines is not null || (item.Parent is { } parent && IsRedefinition(parent));

    private static int Occurrences(DataItem item) => (item.Occurs?.Max ?? 1) * (item.Parent is { } parent ? Occurrences(parent) : 1);

    private static void Write(RecordLayout layout, DataItem item, byte[] record, string value, Encoding codePage, int index)
    {
        if (item.IsNumeric)
        {
            layout.Numeric(item).Write(record, index, long.Parse(value, CultureInfo.InvariantCulture));
        }
        else
        {
            layout.Text(item).Write(record, value, codePage, index);
        }
    }

    private static string Value(DataItem item, int index)
    {
        int length = item.IsNumeric ? item.Digits : item.Picture!.Length;
        return item switch
        {
            { IsFiller: true } => item.IsNumeric ? "0" : "",
            { Conditions: [{ Values: [var value, ..] }, ..] } when Fits(item, value) => value,
            { IsNumeric: true } or { Picture.Category: PictureCategory.Edited } => Run(Digits, length, index),
            _ => Run(Letters, length, index),
        };
    }

    private static bool Fits(DataItem item, string value) => item.IsNumeric
        ? item.Scale == 0 && value.Length <= item.Digits && value.All(char.IsAsciiDigit)
        : value.Length <= item.Picture!.Length && !value.Contains(' ');

    private static string Run(string characters, int length, int start) =>
        string.Create(length, (characters, start), static (span, run) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = run.characters[(run.start + i) % run.characters.Length];
            }
        });
}
