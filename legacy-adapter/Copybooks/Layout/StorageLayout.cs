using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Layout;

/// <summary>Gives every item of a record its offset and lengths.</summary>
internal sealed class StorageLayout
{
    private readonly ItemTree _tree;
    private readonly CopybookOptions _options;

    // GnuCOBOL's own memory while it lays out: the alignment that it has seen since it last began a group, and the last field.
    private int _seenAlignment = 1;
    private DataItem? _lastField;

    private StorageLayout(ItemTree tree, CopybookOptions options)
    {
        _tree = tree;
        _options = options;
    }

    /// <summary>Lays out a record.</summary>
    public static void Apply(ItemTree tree, CopybookOptions options) => new StorageLayout(tree, options).Place(tree.Items[0], 0, isLast: true);

    /// <summary>Places an item and what it holds; returns the alignment that its occurrences need.</summary>
    private int Place(DataItem item, int offset, bool isLast)
    {
        item.Offset = offset;
        int alignment = item.Children.Count == 0 ? PlaceField(item) : PlaceGroup(item, isLast);

        // As long: OCCURS 999999 of 9999 bytes must be refused and not overflow.
        CheckLength(item, (long)item.ElementLength * (item.Occurs?.Max ?? 1));
        bool counted = item.Occurs?.DependingOn is not null;

        // Without sliding only a table at the very end of the record makes it shorter.
        item.IsVariable = (counted && (_options.SlidingItems || isLast)) || item.Children.Any(child => child.IsVariable);

        // A table that does not shrink keeps its full size even in the shortest record.
        item.MinLength *= item.IsVariable && counted ? item.Occurs!.Min : item.Occurs?.Max ?? 1;
        return alignment;
    }

    private int PlaceField(DataItem item)
    {
        CheckLength(item, item.Picture?.Length ?? 0);
        item.ElementLength = item.MinLength = FieldStorage.Length(item, _options.Dialect);
        _lastField = item;
        return FieldStorage.Alignment(item, _options.Dialect);
    }

    private int PlaceGroup(DataItem group, bool isLast)
    {
        int position = group.Offset, alignment = 1, minLength = 0;
        _seenAlignment = 1;
        for (int i = 0; i < group.Children.Count; i++)
        {
            DataItem child = group.Children[i];
            if (child.Redefines is { } target)
            {
                // GnuCOBOL aligns a table for what a redefining group holds, but not for a redefining field.
                int needed = Place(child, target.Offset, isLast: false);
                alignment = Math.Max(alignment, child.Children.Count == 0 ? 1 : needed);
                CheckRedefinition(child, target);

                // A redefinition that is larger than its target pushes what follows further back. The standard forbids it below level 01;
                // GnuCOBOL and old compilers let it pass, and old copybooks have it.
                int larger = Math.Max(0, target.Offset + child.Length - position);
                position += larger;
                minLength += larger;
            }
            else
            {
                int own = child.Children.Count == 0 ? FieldStorage.Alignment(child, _options.Dialect) : 1;
                int slack = Slack(position, own);
                bool lastChild = isLast && group.Occurs is null && i == group.Children.Count - 1;
                alignment = Math.Max(alignment, Place(child, position + slack, lastChild));
                _seenAlignment = Math.Max(_seenAlignment, own);
                position += slack + child.Length;
                minLength += slack + child.MinLength;
            }

            CheckLength(child, position);
        }

        // Only a table needs every occurrence to be aligned like its first. A group that occurs once ends where its last item ends.
        int padding = group.Occurs is { } occurs && (occurs.Max > 1 || occurs.DependingOn is not null) ? Pad(group, position - group.Offset, alignment) : 0;
        group.ElementLength = position - group.Offset + padding;
        group.MinLength = minLength + padding;
        return alignment;
    }

    /// <summary>
    /// The slack bytes that make an occurrence of a table as aligned as the first. By the standard, and on z/OS, they stand
    /// at its end. GnuCOBOL's BS2000 rules, by which this dialect is measured, put them before the last field of the
    /// occurrence, and know only of what was aligned since the last group within began. Where that field belongs to a group
    /// of its own or redefines another, GnuCOBOL so moves it out of these; here it stays.
    /// </summary>
    private int Pad(DataItem table, int length, int alignment)
    {
        if (_options.Dialect == Dialect.Ibm)
        {
            return Slack(length, alignment);
        }

        int padding = Slack(length, _seenAlignment);
        if (_lastField is { Redefines: null } last && last.Parent == table)
        {
            last.Offset += padding;
        }

        return padding;
    }

    private void CheckLength(DataItem item, long length)
    {
        if (length > Limits.MaxRecordLength)
        {
            throw _tree.Fail(item, $"{item.Name} makes the record longer than {Limits.MaxRecordLength} bytes, expected at most as many");
        }
    }

    private void CheckRedefinition(DataItem item, DataItem target)
    {
        if (item.IsVariable || target.IsVariable)
        {
            throw _tree.Fail(item, $"{item.Name} redefines {target.Name}, expected no OCCURS DEPENDING ON in either");
        }
    }

    private static int Slack(int position, int alignment) => (alignment - (position % alignment)) % alignment;
}
