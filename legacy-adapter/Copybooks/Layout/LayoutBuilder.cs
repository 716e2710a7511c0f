using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Layout;

/// <summary>Makes the layout of one record of its entries.</summary>
internal static class LayoutBuilder
{
    public static RecordLayout Build(string copybook, List<DataEntry> entries, CopybookOptions options)
    {
        List<DataEntry> renames = TakeRenames(entries);
        var tree = new ItemTree(entries, options.Dialect);
        StorageLayout.Apply(tree, options);
        return new RecordLayout(copybook, tree.Items, RenameResolver.Resolve(renames, tree), options);
    }

    /// <summary>Takes the entries of level 66 from the end of those of the record.</summary>
    private static List<DataEntry> TakeRenames(List<DataEntry> entries)
    {
        int first = entries.FindIndex(entry => entry.Level == 66);
        if (first < 0)
        {
            return [];
        }

        List<DataEntry> renames = entries.GetRange(first, entries.Count - first);
        if (renames.Find(entry => entry.Level != 66) is { } misplaced)
        {
            throw misplaced.Start.Fail($"found level {misplaced.Level} after a RENAMES, expected level 66 at the end of the record");
        }

        entries.RemoveRange(first, renames.Count);
        return renames;
    }
}
