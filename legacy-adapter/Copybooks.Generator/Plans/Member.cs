using BS2000Bridge.Copybooks.Generator.SideFiles;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Generator.Plans;

/// <summary>An item of a record as views and writers have it.</summary>
/// <param name="item">The item.</param>
/// <param name="name">Its name in C#, the same in all of its members.</param>
/// <param name="conditions">Its conditions, with their names in C#.</param>
internal sealed class Member(DataItem item, string name, IReadOnlyList<(ConditionName Condition, string Name)> conditions)
{
    public DataItem Item => item;

    public string Name => name;

    public IReadOnlyList<(ConditionName Condition, string Name)> Conditions => conditions;

    /// <summary>The type that stands for it; null when there is none.</summary>
    public Annotation? Annotation { get; set; }

    public ValueKind Kind => KindOf(item);

    /// <summary>The tables that the item is or stands in, the outermost first.</summary>
    public IReadOnlyList<DataItem> Tables { get; } = TablesOf(item);

    /// <summary>The parameters that take its subscripts, as declared; empty outside tables.</summary>
    public string Parameters => string.Join(", ", Subscripts.Select(name => "int " + name));

    /// <summary>The names of those parameters.</summary>
    public IReadOnlyList<string> Subscripts => Tables.Count == 1 ? ["index"] : [.. Tables.Select((_, i) => $"index{i + 1}")];

    public static ValueKind KindOf(DataItem item) => item switch
    {
        { IsFloat: true } => ValueKind.Float,
        { Usage: Usage.National } => ValueKind.Text,
        { IsNumeric: true, Digits: <= 18 } => ValueKind.Long,
        { IsNumeric: true } => ValueKind.Wide,
        _ => ValueKind.Text,
    };

    private static List<DataItem> TablesOf(DataItem item)
    {
        var tables = new List<DataItem>();
        for (DataItem? node = item; node is not null; node = node.Parent)
        {
            if (node.Occurs is not null)
            {
                tables.Insert(0, node);
            }
        }

        return tables;
    }
}
