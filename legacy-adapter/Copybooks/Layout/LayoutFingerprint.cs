using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Layout;

/// <summary>
/// Tells layouts apart by a number: the same whenever two copybooks describe records with the same items at the same
/// places in the same form, however they are written. The generator puts it into its views at compile time; a program
/// compares it with that of the copybook that it finds. The encodings (<see cref="CopybookOptions.Zoned"/>,
/// <see cref="CopybookOptions.Floats"/>, <see cref="CopybookOptions.NativeOrder"/>) are the data's, not the layout's,
/// and are not in it.
/// </summary>
public static class LayoutFingerprint
{
    private const ulong Start = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    /// <summary>The fingerprint of a layout: FNV-1a of 64 bits over what places and shapes each item.</summary>
    public static ulong Of(RecordLayout layout)
    {
        ulong hash = Start;

        // FILLER counts too: it moves what stands behind it. Conditions and renames do not: they move nothing.
        foreach (DataItem item in layout.Items)
        {
            foreach (char c in Describe(item))
            {
                hash = unchecked((hash ^ c) * Prime);
            }
        }

        return hash;
    }

    private static string Describe(DataItem item)
    {
        Picture? picture = item.Picture;
        string form = picture is null ? "group" : $"{picture.Category} {picture.Length} {picture.Digits} {picture.Scale} {picture.Signed} {item.SignPosition}";
        string table = item.Occurs is { } occurs ? $"{occurs.Min} {occurs.Max} {occurs.DependingOn?.Path}" : "once";
        string text = $"{item.Path}|{item.Offset}|{item.Length}|{item.Usage}|{form}|{item.Justified}|{item.BlankWhenZero}"
            + $"|{table}|{item.IsVariable}|{item.Redefines?.Path}\n";

        // Upper and lower case are the same in COBOL's names.
        return text.ToUpperInvariant();
    }
}
