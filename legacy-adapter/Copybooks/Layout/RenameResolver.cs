using BS2000Bridge.Copybooks.Language;

namespace BS2000Bridge.Copybooks.Layout;

/// <summary>Finds what level 66 names anew, and checks the rules of RENAMES (ISO/IEC 1989, RENAMES clause).</summary>
internal static class RenameResolver
{
    public static IReadOnlyList<Rename> Resolve(IReadOnlyList<DataEntry> entries, ItemTree tree)
    {
        var renames = new List<Rename>();
        foreach (DataEntry entry in entries)
        {
            renames.Add(Resolve(entry, tree, renames));
        }

        return renames;
    }

    private static Rename Resolve(DataEntry entry, ItemTree tree, List<Rename> before)
    {
        DataItem from = Find(entry.Renames!.Value, tree, before);
        DataItem? thru = entry.RenamesThru is { } name ? Find(name, tree, before) : null;
        if (thru is not null)
        {
            CheckOrder(entry.RenamesThru!.Value, from, thru);
        }

        var rename = new Rename(entry.Name!, from, thru);
        for (int i = from.Index; i < tree.Items.Count && (i <= rename.Last.Index || IsWithin(tree.Items[i], rename.Last)); i++)
        {
            // What a level 66 covers must have one length, or nobody could say where it ends.
            if (tree.Items[i].Occurs?.DependingOn is not null)
            {
                throw entry.Start.Fail($"{entry.Name} renames the table {tree.Items[i].Name}, expected no OCCURS DEPENDING ON in what is renamed");
            }
        }

        return rename;
    }

    private static DataItem Find(Token name, ItemTree tree, List<Rename> before)
    {
        List<DataItem> found = tree.Names.Find(name.Text);
        if (found.Count != 1)
        {
            string what = IsCondition(name.Text, tree) ? "a condition (level 88)"
                : before.Exists(rename => Same(rename.Name, name.Text)) ? "level 66"
                : $"the name of {found.Count} items";
            throw name.Fail($"found {name.Text}, {what}, expected exactly one item of that name in the record");
        }

        DataItem item = found[0];
        if (item.Parent is null)
        {
            throw name.Fail($"found {name.Text}, level {item.Level:00}, expected an item of the record");
        }

        for (DataItem? group = item; group is not null; group = group.Parent)
        {
            if (group.Occurs is not null)
            {
                throw name.Fail($"{name.Text} is in the table {group.Name}, expected an item outside any table");
            }
        }

        return item;
    }

    private static void CheckOrder(Token name, DataItem from, DataItem thru)
    {
        if (IsWithin(thru, from) || IsWithin(from, thru))
        {
            throw name.Fail($"{thru.Name} and {from.Name} hold each other, expected two items one after the other");
        }

        if (thru.Offset < from.Offset || thru.Offset + thru.Length <= from.Offset + from.Length)
        {
            throw name.Fail($"{thru.Name} does not end after {from.Name}, expected the later item after THRU");
        }
    }

    /// <summary>Whether an item is a group or in it.</summary>
    private static bool IsWithin(DataItem item, DataItem group)
    {
        DataItem? outer = item;
        while (outer is not null && outer != group)
        {
            outer = outer.Parent;
        }

        return outer is not null;
    }

    private static bool IsCondition(string name, ItemTree tree) =>
        tree.Items.Any(item => item.Conditions.Any(condition => Same(condition.Name, name)));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
