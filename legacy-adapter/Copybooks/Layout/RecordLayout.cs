namespace BS2000Bridge.Copybooks.Layout;

/// <summary>Where the items of a record stand. Immutable; fields are bound from it once and then used for every record.</summary>
public sealed partial class RecordLayout
{
    private readonly CopybookOptions _options;

    internal RecordLayout(string copybook, IReadOnlyList<DataItem> items, IReadOnlyList<Rename> renames, CopybookOptions options)
    {
        Copybook = copybook;
        Items = items;
        Renames = renames;
        _options = options;
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
    internal CopybookOptions Options => _options;

    private DataItem Root => Items[0];

    /// <summary>Finds what a level 66 names; null when there is none of that name.</summary>
    public Rename? FindRename(string name) => Renames.FirstOrDefault(rename => string.Equals(rename.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds an item by its name, or by the last parts of its path when the name is not unique.</summary>
    /// <exception cref="LayoutException">No item, or more than one, has that name.</exception>
    public DataItem Item(string nameOrPath)
    {
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
