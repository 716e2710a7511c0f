namespace BS2000Bridge.Copybooks;

/// <summary>Builds the tree of items of one record from its entries, with everything but offsets and lengths.</summary>
internal sealed class ItemTree(string copybook)
{
    private readonly List<DataItem> _items = [];
    private readonly List<DataEntry> _entries = [];
    private readonly Dictionary<DataItem, (Usage? Usage, SignPosition? Sign)> _inherited = [];
    private DataItem? _last;

    public static List<DataItem> Build(string copybook, IReadOnlyList<DataEntry> entries)
    {
        var tree = new ItemTree(copybook);
        foreach (DataEntry entry in entries)
        {
            if (entry.Level == 88)
            {
                tree.AddCondition(entry);
            }
            else
            {
                tree.Add(entry);
            }
        }

        ItemRules.Check(copybook, tree._items, tree._entries);
        return tree._items;
    }

    private void AddCondition(DataEntry entry)
    {
        if (_last is null or { Level: 0 })
        {
            throw Fail(entry.Start, "a condition (level 88) must follow an item");
        }

        _last.Add(new ConditionName(entry.Name!, entry.Values));
    }

    private void Add(DataEntry entry)
    {
        DataItem? parent = _last;
        while (parent is not null && parent.Level >= entry.Level)
        {
            parent = parent.Parent;
        }

        if (parent is { Children.Count: > 0 } && parent.Children[0].Level != entry.Level)
        {
            throw Fail(entry.Start, $"found level {entry.Level}, expected {parent.Children[0].Level} as the other items of {parent.Name}");
        }

        if (parent?.Picture is not null)
        {
            throw Fail(entry.Start, $"{parent.Name} has a PICTURE, so it cannot hold {entry.Name ?? "FILLER"}; expected a level number of at most {parent.Level}");
        }

        // Resolved before the item joins its parent, so that it is not among its own elder siblings.
        DataItem? redefines = entry.Redefines is { } target ? Redefined(parent, target) : null;
        (Usage? usage, SignPosition? sign) = parent is null ? default : _inherited[parent];
        var item = new DataItem(_items.Count, entry.Level, entry.Name, parent)
        {
            Picture = entry.Picture is { } picture ? PictureParser.Parse(picture, copybook) : null,
            Usage = entry.Usage ?? usage ?? Usage.Display,
            SignPosition = entry.Sign ?? sign ?? SignPosition.Trailing,
            Redefines = redefines,
            Justified = entry.Justified,
            BlankWhenZero = entry.BlankWhenZero,
            Synchronized = entry.Synchronized,
        };
        if (entry.Occurs is { } occurs)
        {
            item.Occurs = new Occurs(entry.OccursMin, entry.OccursMax, entry.DependingOn is { } counter ? Counter(counter, item) : null);
            if (parent is null)
            {
                throw Fail(occurs, "a record (level 01 or 77) cannot occur");
            }
        }

        _inherited[item] = (entry.Usage ?? usage, entry.Sign ?? sign);
        _items.Add(item);
        _entries.Add(entry);
        _last = item;
    }

    private DataItem Redefined(DataItem? parent, Token name)
    {
        if (parent is null)
        {
            throw Fail(name, "a record cannot redefine here: each level 01 is a layout of its own; remove the REDEFINES");
        }

        DataItem? target = parent.Children.LastOrDefault(item => item.Name == name.Text && !item.IsFiller);
        DataItem? storage = parent.Children.LastOrDefault(item => item.Redefines is null);
        if (target is null || (target.Redefines ?? target) != storage)
        {
            throw Fail(name, $"found REDEFINES {name.Text}, expected the item just before it in {parent.Name} ({storage?.Name ?? "none"})");
        }

        return storage;
    }

    private DataItem Counter(Token name, DataItem table)
    {
        string ending = "." + name.Text;
        List<DataItem> found = _items.Where(item => ("." + item.Path).EndsWith(ending, StringComparison.Ordinal)).ToList();
        if (found.Count != 1)
        {
            throw Fail(name, $"{table.Name} depends on {name.Text}, expected exactly one item of that name before the table in the record, found {found.Count}");
        }

        DataItem counter = found[0];
        if (counter is not { IsNumeric: true, Scale: 0, Digits: <= 9 })
        {
            throw Fail(name, $"the counter {name.Text} is no whole number of at most 9 digits");
        }

        for (DataItem? group = counter; group is not null; group = group.Parent)
        {
            if (group.Occurs is not null)
            {
                throw Fail(name, $"the counter {name.Text} stands within the table {group.Name}; expected a counter outside any table");
            }
        }

        return counter;
    }

    private CopybookException Fail(Token place, string problem) => new(copybook, place.Line, place.Column, problem);
}
