using BS2000Bridge.Copybooks.Generator.Plans;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Generator.Emitting;

/// <summary>Where items stand in a record, as expressions: constants, subscripts and the counts of tables before them.</summary>
internal sealed class PlaceCode
{
    private readonly SortedSet<string> _counts = new(StringComparer.Ordinal);

    private PlaceCode(string expression) => Expression = expression;

    /// <summary>The expression, of type <c>int</c>.</summary>
    public string Expression { get; private set; }

    /// <summary>The counts that it is made from, of which none may be unknown (-1).</summary>
    public IReadOnlyCollection<string> Counts => _counts;

    public static string CountName(DataItem table) => $"_count{table.Index}";

    /// <summary>Whether an item stands at the same place in every record, and only once.</summary>
    public static bool IsFixed(Member member) => member.Tables.Count == 0 && !Moves(member.Item);

    /// <summary>Whether tables before an item move it.</summary>
    public static bool Moves(DataItem item) => VariableBefore(item).Any();

    /// <summary>Where an occurrence begins.</summary>
    public static PlaceCode Offset(Member member)
    {
        var code = new PlaceCode(string.Empty);
        string offset = member.Item.Offset.ToString();
        for (int i = 0; i < member.Tables.Count; i++)
        {
            offset += $" + ({member.Subscripts[i]} * {code.ElementLength(member.Tables[i])})";
        }

        foreach (DataItem variable in VariableBefore(member.Item))
        {
            offset += $" - {code.Shrunk(variable)}";
        }

        code.Expression = offset;
        return code;
    }

    /// <summary>Where the first occurrence begins, of an item outside tables.</summary>
    public static PlaceCode Offset(DataItem item) => Offset(new Member(item, item.Name, []));

    /// <summary>The actual bytes of one occurrence.</summary>
    public static PlaceCode Length(DataItem item)
    {
        var code = new PlaceCode(string.Empty);
        code.Expression = code.ElementLength(item);
        return code;
    }

    /// <summary>The expression, or another one while a count is unknown.</summary>
    public string OrElse(string unknown) => _counts.Count == 0
        ? Expression
        : $"{string.Join(" && ", _counts.Select(count => $"{count} >= 0"))} ? unchecked({Expression}) : {unknown}";

    private string ElementLength(DataItem item)
    {
        // Constants where the copybook knows the size, an expression only where a counter moves something.
        string shrunk = string.Concat(item.Children.Where(child => child.IsVariable).Select(child => $" - {Shrunk(child)}"));
        return shrunk.Length == 0 ? item.ElementLength.ToString() : $"({item.ElementLength}{shrunk})";
    }

    /// <summary>How many bytes an item is short of its greatest length.</summary>
    private string Shrunk(DataItem variable)
    {
        int max = variable.Occurs?.Max ?? 1;
        if (variable.Occurs?.DependingOn is null)
        {
            return $"({variable.Length} - ({max} * {ElementLength(variable)}))";
        }

        _counts.Add(CountName(variable));
        return $"({variable.Length} - ({CountName(variable)} * {ElementLength(variable)}))";
    }

    private static IEnumerable<DataItem> VariableBefore(DataItem item)
    {
        for (DataItem? node = item; node?.Parent is not null; node = node.Parent)
        {
            foreach (DataItem sibling in node.Parent.Children.TakeWhile(child => child != node).Where(child => child.IsVariable))
            {
                yield return sibling;
            }
        }
    }
}
