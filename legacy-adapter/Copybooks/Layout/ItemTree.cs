using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Layout;

/// <summary>The tree of items of one record, made of its entries, with everything but offsets and lengths.</summary>
internal sealed class ItemTree
{
    private readonly List<DataItem> _items = [];
    private readonly List<DataEntry> _entries = [];
    private readonly Dictionary<DataItem, (Usage? Usage, SignPosition? Sign)> _inherited = [];

    /// <summary>Of every group the last item so far that has its own storage.</summary>
    private readonly Dictionary<DataItem, DataItem> _storage = [];
    private readonly Dialect _dialect;

    public ItemTree(List<DataEntry> entries, Dialect dialect)
    {
        _dialect = dialect;
        foreach (DataEntry entry in entries)
        {
            if (entry.Level == 88)
            {
                AddCondition(entry);
            }
            else
            {
                Add(entry);
            }
        }

        for (int i = 0; i < _items.Count; i++)
        {
            ItemRules.Check(_items[i], _entries[i]);
        }
    }

    public IReadOnlyList<DataItem> Items => _items;

    /// <summary>The items by name.</summary>
    public ItemNames Names { get; } = new();

    /// <summary>The error of an item.</summary>
    public CopybookException Fail(DataItem item, string problem) => _entries[item.Index].Start.Fail(problem);

    private void AddCondition(DataEntry entry)
    {
        if (_items.Count == 0 || _items[_items.Count - 1].Level == 0)
        {
            throw entry.Start.Fail("found level 88, expected an item before it: a condition must follow an item");
        }

        _items[_items.Count - 1].Add(new ConditionName(entry.Name!, entry.Values));
    }

    private void Add(DataEntry entry)
    {
        DataItem? parent = FindParent(entry);

        // Resolved before the item joins its parent, so that it is not among its own elder siblings.
        DataItem? redefines = entry.Redefines is { } target && parent is not null ? Redefined(parent, target) : null;
        (Usage? usage, SignPosition? sign) = parent is null ? default : _inherited[parent];
        usage = entry.Usage ?? usage;
        sign = entry.Sign ?? sign;
        Picture? picture = entry.Picture is { } text ? PictureParser.Parse(text, _dialect) : null;
        var item = new DataItem(_items.Count, entry.Level, entry.Name, parent)
        {
            Picture = picture,

            // PICTURE N alone means NATIONAL, also below a group that says DISPLAY.
            Usage = picture is { IsNational: true } && usage is null or Usage.Display ? Usage.National : usage ?? Usage.Display,
            SignPosition = sign ?? SignPosition.Trailing,
            Redefines = redefines,
            RedefinesName = entry.Redefines?.Text,
            Justified = entry.Justified,
            BlankWhenZero = entry.BlankWhenZero,
            Synchronized = entry.Synchronized,
        };
        if (entry.Occurs is { } occurs)
        {
            item.Occurs = new Occurs(entry.OccursMin, entry.OccursMax, entry.DependingOn is { } counter ? Counters.Find(counter, item, Names) : null);
            if (parent is null)
            {
                throw occurs.Fail("a record (level 01 or 77) cannot occur, expected OCCURS on an item of it");
            }
        }

        if (parent is not null && redefines is null)
        {
            _storage[parent] = item;
        }

        _inherited[item] = (usage, sign);
        _items.Add(item);
        _entries.Add(entry);
        Names.Add(item);
    }

    /// <summary>The group that an entry belongs to by its level; null for the record.</summary>
    private DataItem? FindParent(DataEntry entry)
    {
        if (_items.Count == 0)
        {
            return null;
        }

        DataItem? parent = _items[_items.Count - 1];
        while (parent is not null && parent.Level >= entry.Level)
        {
            parent = parent.Parent;
        }

        if (parent is null)
        {
            throw entry.Start.Fail($"{_items[0].Name} has level {_items[0].Level} and holds no items, expected level 01 or 77");
        }

        // 05 after 10 under the same group is legal for some compilers, and nearly always a slip: 05 was meant one group further out.
        if (parent.Children.Count > 0 && parent.Children[0].Level != entry.Level)
        {
            throw entry.Start.Fail($"found level {entry.Level}, expected {parent.Children[0].Level} as the other items of {parent.Name}");
        }

        return parent.Picture is null
            ? parent
            : throw entry.Start.Fail($"{parent.Name} has a PICTURE, so it cannot hold {entry.Name ?? "FILLER"}; expected a level number of at most {parent.Level}");
    }

    private DataItem Redefined(DataItem parent, Token name)
    {
        _storage.TryGetValue(parent, out DataItem? storage);
        DataItem? target = Names.Find(name.Text).FindLast(item => item.Parent == parent);

        // An item redefines its neighbour, or another redefinition of it: anything else would be bytes that both own in part.
        return storage is not null && target is not null && (target.Redefines ?? target) == storage
            ? storage
            : throw name.Fail($"found REDEFINES {name.Text}, expected the item just before it in {parent.Name} ({storage?.Name ?? "none"})");
    }
}
