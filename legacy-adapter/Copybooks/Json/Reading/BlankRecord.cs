using BS2000Bridge.Copybooks.Characters;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Json.Reading;

/// <summary>
/// The record that values are written to when nothing is known of it: blanks for text, zeros in their preferred form for
/// numbers, also of FILLER, X'00' between aligned items, every table full. VALUE clauses do not count.
/// </summary>
internal static class BlankRecord
{
    public static byte[] Of(RecordLayout layout, CodePageTables codePage)
    {
        byte[] record = new byte[layout.MaxLength];
        Fill(layout.Items[0], record, layout.Options, codePage);
        return record;
    }

    private static void Fill(DataItem item, Span<byte> all, CopybookOptions options, CodePageTables codePage)
    {
        Span<byte> first = all[..item.ElementLength];
        if (item.Children.Count > 0)
        {
            foreach (DataItem child in item.Children.Where(child => child.Redefines is null))
            {
                Fill(child, first[(child.Offset - item.Offset)..], options, codePage);
            }
        }
        else if (NumberText.Suits(item))
        {
            NumberText.For(item, options).Write("0"u8, first);
        }
        else if (item.Usage == Usage.National)
        {
            NationalText.Fill(first);
        }
        else
        {
            first.Fill(codePage.Blank);
        }

        for (int i = 1; i < (item.Occurs?.Max ?? 1); i++)
        {
            first.CopyTo(all[(i * first.Length)..]);
        }
    }
}
