namespace BS2000Bridge.Copybooks.Layout;

/// <summary>The items of a record by their names, in upper or lower case.</summary>
internal sealed class ItemNames
{
    private readonly Dictionary<string, List<DataItem>> _items = new(StringComparer.OrdinalIgnoreCase);

    public void Add(DataItem item)
    {
        if (item.IsFiller)
        {
            return;
        }

        if (!_items.TryGetValue(item.Name, out List<DataItem>? named))
        {
            _items[item.Name] = named = [];
        }

        named.Add(item);
    }

    /// <summary>The items that a qualified name can mean: its parts, joined by points, are names from the outside in, levels between may be left out.</summary>
    public List<DataItem> Find(string qualifiedName)
    {
        string[] parts = qualifiedName.Split('.');
        return _items.TryGetValue(parts[parts.Length - 1], out List<DataItem>? named)
            ? named.FindAll(item => IsWithin(item.Parent, parts, parts.Length - 2))
            : [];
    }

    private static bool IsWithin(DataItem? group, string[] parts, int last)
    {
        for (; group is not null && last >= 0; group = group.Parent)
        {
            last -= string.Equals(group.Name, parts[last], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return last < 0;
    }
}
