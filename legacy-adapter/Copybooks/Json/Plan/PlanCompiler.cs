using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Json.Plan;

/// <summary>Compiles a layout to a <see cref="RecordPlan"/>: FILLER goes, what it holds moves to the group around it.</summary>
internal sealed class PlanCompiler
{
    private readonly RecordLayout _layout;
    private readonly int[] _sizeOf;
    private readonly DataItem[] _sized;
    private readonly int[][] _shrinking;
    private readonly ArraySegment<int>[] _before;
    private readonly Dictionary<DataItem, PlanMember> _members = [];

    public PlanCompiler(RecordLayout layout)
    {
        _layout = layout;
        _sized = [.. layout.Items.Where(item => item.Occurs is not null || item.IsVariable)];
        _sizeOf = new int[layout.Items.Count];
        for (int size = 0; size < _sized.Length; size++)
        {
            _sizeOf[_sized[size].Index] = size;
        }

        _before = new ArraySegment<int>[layout.Items.Count];
        _shrinking = [.. layout.Items.Select(Shrinking)];
    }

    public RecordPlan Compile(int index, string name, bool isOnly)
    {
        DataItem root = _layout.Items[0];
        bool isTop = isOnly && root.Children.Count > 0;
        PlanMember record = Member(root, null, index, isTop ? string.Empty : name, []);
        PlanSize[] sizes = [.. _sized.Select(item => new PlanSize(item, _shrinking[item.Index], Counter(item)))];
        return new RecordPlan(_layout, record, isTop ? record.Members : [record], sizes, _sizeOf, Depth(record) + 1);
    }

    private static int Depth(PlanMember member) => 1 + member.Tables.Length + member.Members.Select(Depth).DefaultIfEmpty().Max();

    private PlanMember Member(DataItem item, PlanMember? container, int index, string name, int[] tables)
    {
        bool isGroup = item.Children.Count > 0;
        bool isNumber = NumberText.Suits(item);
        var member = new PlanMember(item, container, index, name)
        {
            Before = Before(item, container),
            Tables = tables,
            Kind = isGroup ? PlanKind.Group : isNumber ? PlanKind.Number : item.Usage == Usage.National ? PlanKind.National : PlanKind.Text,
            Number = isNumber ? NumberText.For(item, _layout.Options) : null,
        };
        _members[item] = member;
        var members = new List<PlanMember>();
        Collect(item, member, members, new MemberNames(), []);
        member.Members = [.. members];
        member.Columns = Columns(member);
        return member;
    }

    private long[] Columns(PlanMember member)
    {
        long[] columns = new long[member.Tables.Length + 1];
        columns[^1] = member.Kind == PlanKind.Group ? member.Members.Sum(child => child.Columns[0]) : 1;
        for (int depth = member.Tables.Length - 1; depth >= 0; depth--)
        {
            columns[depth] = columns[depth + 1] * _sized[member.Tables[depth]].Occurs!.Max;
        }

        return columns;
    }

    private void Collect(DataItem group, PlanMember container, List<PlanMember> members, MemberNames names, int[] tables)
    {
        foreach (DataItem child in group.Children)
        {
            int[] childTables = child.Occurs is null ? tables : [.. tables, _sizeOf[child.Index]];

            // FILLER has no name that a key could be. What it holds has, and programs name it without the FILLER around it.
            if (child.IsFiller)
            {
                Collect(child, container, members, names, childTables);
            }
            else
            {
                members.Add(Member(child, container, members.Count, names.Unique(child.Name), childTables));
            }
        }
    }

    /// <summary>What stands before an item in the group of its container and may be shorter than at its greatest.</summary>
    private ArraySegment<int>[] Before(DataItem item, PlanMember? container)
    {
        var sizes = new List<ArraySegment<int>>();
        for (DataItem node = item; container is not null && node != container.Item; node = node.Parent!)
        {
            ArraySegment<int> before = _before[node.Index];
            sizes.AddRange(before.Count > 0 ? [before] : []);
        }

        return [.. sizes];
    }

    /// <summary>The sizes of a group's items that may be shorter; notes for each item those before it.</summary>
    private int[] Shrinking(DataItem group)
    {
        int[] sizes = [.. group.Children.Where(item => item.IsVariable && item.Redefines is null).Select(item => _sizeOf[item.Index])];
        int count = 0;
        foreach (DataItem child in group.Children)
        {
            // A redefinition begins where its target begins, whatever stands between them in the text.
            _before[child.Index] = child.Redefines is { } target ? _before[target.Index] : new ArraySegment<int>(sizes, 0, count);
            count += child.IsVariable && child.Redefines is null ? 1 : 0;
        }

        return sizes;
    }

    private PlanMember? Counter(DataItem table) => table.Occurs?.DependingOn is { } counter ? _members.GetValueOrDefault(counter) : null;
}
