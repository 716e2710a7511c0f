using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Layout;

/// <summary>
/// Where the items of a record stand. Immutable and safe for any number of threads. <c>Codecs.RecordFields</c> binds its
/// items to fields that read and write records.
/// </summary>
public sealed class RecordLayout
{
    internal RecordLayout(string copybook, IReadOnlyList<DataItem> items, IReadOnlyList<Rename> renames, CopybookOptions options)
    {
        Copybook = copybook;
        Items = items;
        Renames = renames;
        Options = options;
    }

    /// <summary>The name of the record (the level 01 item).</summary>
    public string Name => Root.Name;

    /// <summary>The name of the copybook it comes from.</summary>
    public string Copybook { get; }

    /// <summary>All items in the order of the copybook, the record itself first.</summary>
    public IReadOnlyList<DataItem> Items { get; }

    /// <summary>The other names for parts of the record (level 66) in their order.</summary>
    public IReadOnlyList<Rename> Renames { get; }

    /// <summary>The bytes of the record when every table has its least size.</summary>
    public int MinLength => Root.MinLength;

    /// <summary>The bytes of the record when every table has its greatest size.</summary>
    public int MaxLength => Root.Length;

    /// <summary>The settings under which the copybook was read.</summary>
    internal CopybookOptions Options { get; }

    /// <summary>The zones of DISPLAY numbers in the records.</summary>
    public ZonedEncoding Zoned => Options.Zoned;

    private DataItem Root => Items[0];

    /// <summary>
    /// The same layout for records with other zones: a transfer with conversion turns EBCDIC digits into ASCII ones, and the
    /// copybook cannot know of it.
    /// </summary>
    public RecordLayout WithZoned(ZonedEncoding zoned) => new(Copybook, Items, Renames, Options with { Zoned = zoned });

    /// <summary>Finds a level 66 by its name; null when there is no such name.</summary>
    public Rename? FindRename(string name) => Renames.FirstOrDefault(rename => string.Equals(rename.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds an item by its name, or by the last parts of its path when the name is not unique.</summary>
    /// <exception cref="LayoutException">No item, or more than one, has that name.</exception>
    public DataItem Item(string nameOrPath)
    {
        // With a point in front, so that AMOUNT does not find PAY-AMOUNT.
        string ending = "." + nameOrPath;
        List<DataItem> found = Items
            .Where(item => ("." + item.Path).EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new LayoutException(
                $"{Copybook}: record {Name} has no item {nameOrPath}; near names: {string.Join(", ", NearNames.Of(nameOrPath, Items))}."),
            _ => throw new LayoutException(
                $"{Copybook}: record {Name} has {found.Count} items {nameOrPath}; give one of the paths {string.Join(", ", found)}."),
        };
    }
}
