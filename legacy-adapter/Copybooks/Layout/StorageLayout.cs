namespace BS2000Bridge.Copybooks;

/// <summary>Gives every item of a record its offset and lengths.</summary>
internal sealed class StorageLayout
{
    private readonly string _copybook;
    private readonly IReadOnlyList<DataEntry> _entries;
    private readonly bool _sliding;

    private StorageLayout(string copybook, IReadOnlyList<DataEntry> entries, bool sliding)
    {
        _copybook = copybook;
        _entries = entries;
        _sliding = sliding;
    }

    /// <summary>Lays out a record; the entries are those of the items, one for one.</summary>
    public static void Apply(string copybook, IReadOnlyList<DataItem> items, IReadOnlyList<DataEntry> entries, bool sliding)
    {
        var layout = new StorageLayout(copybook, entries, sliding);
        layout.Place(items[0], 0, isLast: true);
    }

    /// <summary>Places an item and what it holds; returns the alignment that its occurrences need.</summary>
    private int Place(DataItem item, int offset, bool isLast)
    {
        item.Offset = offset;
        int alignment = item.Children.Count == 0 ? PlaceField(item) : PlaceGroup(item, isLast);
        bool counted = item.Occurs?.DependingOn is not null;

        // Without sliding only a table at the very end of the record makes it shorter.
        item.IsVariable = (counted && (_sliding || isLast)) || item.Children.Any(child => child.IsVariable);
        item.MinLength *= item.IsVariable && counted ? item.Occurs!.Min : item.Occurs?.Max ?? 1;
        return alignment;
    }

    private static int PlaceField(DataItem item)
    {
        item.ElementLength = item.MinLength = FieldLength(item);
        return Alignment(item);
    }

    private int PlaceGroup(DataItem group, bool isLast)
    {
        int position = group.Offset, alignment = 1, least = 0;
        for (int i = 0; i < group.Children.Count; i++)
        {
            DataItem child = group.Children[i];
            if (child.Redefines is { } target)
            {
                Place(child, target.Offset, isLast: false);
                CheckRedefinition(child, target);
                continue;
            }

            int slack = Slack(position, FirstAlignment(child));
            bool lastChild = isLast && group.Occurs is null && i == group.Children.Count - 1;
            alignment = Math.Max(alignment, Place(child, position + slack, lastChild));
            position += slack + child.Length;
            least += slack + child.MinLength;
        }

        // Every occurrence of a table must be aligned as its first one is.
        int padding = group.Occurs is null ? 0 : Slack(position - group.Offset, alignment);
        group.ElementLength = position - group.Offset + padding;
        group.MinLength = least + padding;
        return alignment;
    }

    private void CheckRedefinition(DataItem item, DataItem target)
    {
        Token place = _entries[item.Index].Start;
        if (item.IsVariable || target.IsVariable)
        {
            throw new CopybookException(_copybook, place.Line, place.Column,
                $"{item.Name} redefines {target.Name}, expected no OCCURS DEPENDING ON in either");
        }

        if (item.Length > target.Length)
        {
            throw new CopybookException(_copybook, place.Line, place.Column,
                $"{item.Name} has {item.Length} bytes and redefines {target.Name} of {target.Length}, expected at most as many");
        }
    }

    private static int FieldLength(DataItem item) => item.Usage switch
    {
        Usage.Packed => (item.Digits / 2) + 1,
        Usage.Binary or Usage.NativeBinary => item.Digits switch { <= 4 => 2, <= 9 => 4, _ => 8 },
        _ => item.Picture!.Length + (item is { Signed: true, SignPosition: SignPosition.LeadingSeparate or SignPosition.TrailingSeparate } ? 1 : 0),
    };

    private static int Alignment(DataItem item) =>
        item.Synchronized && item.Usage is Usage.Binary or Usage.NativeBinary ? FieldLength(item) : 1;

    /// <summary>Only an elementary item is moved by its own alignment; a group begins where the item before it ends.</summary>
    private static int FirstAlignment(DataItem item) => item.Children.Count == 0 ? Alignment(item) : 1;

    private static int Slack(int position, int alignment) => (alignment - (position % alignment)) % alignment;
}
