using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Generator.Plans;

/// <summary>
/// Gives every named item of a record a name in C#: its own without the prefix that all share; with its groups' names in
/// front, then with a number behind, where it is not the only one or would collide.
/// </summary>
internal sealed class MemberNames
{
    private static readonly string[] Reserved =
    [
        "MinLength", "MaxLength", "Fingerprint", "Bytes", "ActualLength", "TryValidate", "View", "Equals", "GetHashCode", "GetType", "ToString",
        "ReferenceEquals", "MemberwiseClone", "Finalize",
    ];

    private readonly HashSet<string> _taken = new(Reserved, StringComparer.Ordinal);
    private readonly string _prefix;
    private readonly List<DataItem> _items;
    private readonly ILookup<string, DataItem> _itemsByName;

    public MemberNames(RecordLayout layout, string viewName, string writerName)
    {
        // The record itself is the view; only one that is a field of its own is a member too.
        _items = layout.Items.Where(item => !item.IsFiller && (item.Parent is not null || item.Children.Count == 0)).ToList();
        _itemsByName = _items.ToLookup(item => item.Name, StringComparer.OrdinalIgnoreCase);
        _prefix = PascalCase.CommonPrefix(_items.Where(item => item.Parent is not null).Select(item => item.Name).ToList());
        _taken.Add(viewName);
        _taken.Add(writerName);
    }

    public List<Member> Assign() => _items.ConvertAll(item =>
        new Member(item, NameOf(item), item.Conditions.Select(condition => (condition, NameOf(condition))).ToList()));

    /// <summary>The name of what a level 66 names; to be asked after <see cref="Assign"/>.</summary>
    public string NameOf(Rename rename) => FirstFree([PascalCase.Of(Short(rename.Name))], name => [name]);

    private string NameOf(DataItem item)
    {
        // Two items of one name are told apart by their groups, as COBOL does with OF: TotalAmount and LineAmount, not Amount and Amount2.
        bool alone = _itemsByName[item.Name].Count() == 1;
        return FirstFree(Candidates(item).Skip(alone ? 0 : 1), name => Members(item, name));
    }

    private string NameOf(ConditionName condition) => FirstFree([PascalCase.Of(Short(condition.Name))], name => ["Is" + name]);

    private string FirstFree(IEnumerable<string> candidates, Func<string, string[]> members)
    {
        string last = string.Empty;
        foreach (string candidate in candidates)
        {
            last = candidate;
            if (TryTake(members(candidate)))
            {
                return candidate;
            }
        }

        int number = 2;
        while (!TryTake(members(last + number)))
        {
            number++;
        }

        return last + number;
    }

    private bool TryTake(string[] names)
    {
        if (names.Any(_taken.Contains))
        {
            return false;
        }

        _taken.UnionWith(names);
        return true;
    }

    /// <summary>The names of all members that an item may have in view and writer.</summary>
    private static string[] Members(DataItem item, string name) => Member.KindOf(item) == ValueKind.Text
        ? [name, name + "Trimmed", "Set" + name, "OffsetOf" + name, name + "Count"]
        : ["TryGet" + name, "Set" + name, "OffsetOf" + name, name + "Count"];

    private IEnumerable<string> Candidates(DataItem item)
    {
        string name = PascalCase.Of(Short(item.Name));
        yield return name;
        for (DataItem? group = item.Parent; group is not null; group = group.Parent)
        {
            if (!group.IsFiller)
            {
                name = PascalCase.Of(Short(group.Name)) + name.TrimStart('_');
                yield return name;
            }
        }
    }

    private string Short(string name) =>
        name.Length > _prefix.Length && name.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase) ? name.Substring(_prefix.Length) : name;
}
