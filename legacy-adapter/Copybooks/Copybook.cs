using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks;

/// <summary>
/// A copybook: the COBOL description of one or more records, read into layouts. Covers the data-description language
/// of Fujitsu COBOL2000 (BS2000) and of IBM's COBOL; what has no meaning in a dataset (pointers, indexes, objects) is
/// refused by name.
/// </summary>
public sealed class Copybook
{
    private const int IndependentItem = 77;

    private Copybook(string name, List<RecordLayout> layouts)
    {
        Name = name;
        Layouts = layouts;
        Records = layouts.FindAll(layout => layout.Items[0].Level != IndependentItem);
        if (Records.Count == 0)
        {
            Records = layouts;
        }
    }

    /// <summary>The name, as errors give it.</summary>
    public string Name { get; }

    /// <summary>Everything that is described, level 01 and 77, in its order.</summary>
    public IReadOnlyList<RecordLayout> Layouts { get; }

    /// <summary>
    /// What a dataset may hold: the records of level 01 in their order. An item of level 77 stands in a program's storage,
    /// not in a file; only a copybook that has nothing else describes records by them. A record that redefines another is
    /// a layout of its own for the same bytes.
    /// </summary>
    public IReadOnlyList<RecordLayout> Records { get; }

    /// <summary>The only record.</summary>
    /// <exception cref="LayoutException">The copybook has more than one record.</exception>
    public RecordLayout Record => Records.Count == 1
        ? Records[0]
        : throw new LayoutException($"{Name} has {Records.Count} records ({string.Join(", ", Records.Select(r => r.Name))}); take one from Records.");

    /// <summary>
    /// Reads the text of a copybook. Entries that begin with another level than 01 or 77 are the items of one record
    /// with the copybook's name and level 0. Headers of divisions and sections and file descriptions (FD) are skipped.
    /// </summary>
    /// <param name="text">The text, lines ended by LF or CR LF.</param>
    /// <param name="name">The name for errors, such as the file's.</param>
    /// <param name="options">What the text does not say; the defaults of BS2000 when left out.</param>
    /// <exception cref="CopybookException">The text does not follow the language.</exception>
    public static Copybook Parse(string text, string name, CopybookOptions? options = null)
    {
        options ??= new CopybookOptions();
        List<DataEntry> entries = EntryParser.Parse(Lexer.Run(TextManipulation.Run(text, name, options), name));
        if (entries.Count == 0)
        {
            throw new CopybookException(name, 1, 1, "found no data description, expected a level number");
        }

        if (entries[0].Level is not (1 or 77))
        {
            entries.Insert(0, new DataEntry(entries[0].Start, level: 0, NameOfRecord(name)));
        }

        var records = new List<RecordLayout>();
        for (int start = 0, end; start < entries.Count; start = end)
        {
            end = start + 1;
            while (end < entries.Count && entries[end].Level is not (1 or 77))
            {
                end++;
            }

            CheckRedefinition(entries[start], records);
            records.Add(LayoutBuilder.Build(name, entries.GetRange(start, end - start), options));
        }

        return new Copybook(name, records);
    }

    private static void CheckRedefinition(DataEntry record, List<RecordLayout> before)
    {
        if (record.Redefines is { } target && !before.Exists(one => string.Equals(one.Name, target.Text, StringComparison.OrdinalIgnoreCase)))
        {
            throw target.Fail($"found REDEFINES {target.Text}, expected the name of a record before this one");
        }
    }

    /// <summary>The name of a file without folder and extension.</summary>
    private static string NameOfRecord(string name)
    {
        string file = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        int extension = file.LastIndexOf('.');
        return (extension > 0 ? file.Substring(0, extension) : file).ToUpperInvariant();
    }
}
