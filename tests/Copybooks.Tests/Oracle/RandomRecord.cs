namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>A record of a random copybook.</summary>
/// <param name="Root">Its description.</param>
/// <param name="Values">What is moved to its fields, in this order.</param>
/// <param name="Rename">A level 66 of it; null for none.</param>
internal sealed record RandomRecord(Node Root, IReadOnlyList<FieldValue> Values, RandomRename? Rename)
{
    /// <summary>
    /// What the program tells address and length of: the named items, the record first, each with its first and its last
    /// occurrence (subscripts from 1) where it has any; then the fields that values are moved to.
    /// </summary>
    public IReadOnlyList<(Node Item, int[] Subscripts)> Places { get; } =
    [
        .. from item in Root.All
           where item.Name is not null && item.Tables.All(table => table.Actual > 0)
           from subscripts in FirstAndLast(item)
           select (item, subscripts),
        .. Values.Select(value => (value.Field, value.Subscripts)),
    ];

    /// <summary>
    /// Whether GnuCOBOL knows the record's length: without sliding it does not count what follows a table of variable
    /// length as it places it.
    /// </summary>
    public bool HasKnownLength(bool sliding) => sliding || Root.All.All(node => node.Table?.Counter is null);

    private static IEnumerable<int[]> FirstAndLast(Node item)
    {
        // Of a table whose occurrences vary in length GnuCOBOL 3.1 finds what the second holds, but not the second itself.
        bool varies = item.Table is not null && item.All.Skip(1).Any(node => node.Table?.Counter is not null);
        int[] first = [.. item.Tables.Select(_ => 1)], last = [.. item.Tables.Select(table => table.Actual)];
        return varies || first.SequenceEqual(last) ? [first] : [first, last];
    }
}
