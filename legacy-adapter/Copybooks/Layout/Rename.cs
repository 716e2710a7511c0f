namespace BS2000Bridge.Copybooks.Layout;

/// <summary>Bytes of a record under another name (level 66, RENAMES). It is no item of the record, and takes no storage.</summary>
public sealed class Rename
{
    internal Rename(string name, DataItem from, DataItem? thru)
    {
        Name = name;
        From = from;
        Thru = thru;
    }

    /// <summary>The name as written.</summary>
    public string Name { get; }

    /// <summary>The first item.</summary>
    public DataItem From { get; }

    /// <summary>The last item, without tables of variable length up to it; null when <see cref="From"/> alone is renamed.</summary>
    public DataItem? Thru { get; }

    /// <summary>Where the bytes begin when every table before them has its greatest size: they move with <see cref="From"/>.</summary>
    public int Offset => From.Offset;

    /// <summary>The bytes, from the beginning of <see cref="From"/> to the end of <see cref="Thru"/>.</summary>
    public int Length => Last.Offset + Last.Length - From.Offset;

    /// <summary>The last item, or the only one.</summary>
    internal DataItem Last => Thru ?? From;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
