using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Json.Plan;

/// <summary>A layout compiled to the values of its JSON.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Record">The record itself.</param>
/// <param name="Top">What stands in the object at the top: the record's members, or the record by its name.</param>
/// <param name="Sizes">The tables and groups of variable length, in the copybook's order.</param>
/// <param name="SizeOf">By the index of an item, its place in <paramref name="Sizes"/>.</param>
/// <param name="Depth">The greatest depth of its JSON.</param>
internal sealed record RecordPlan(RecordLayout Layout, PlanMember Record, PlanMember[] Top, PlanSize[] Sizes, int[] SizeOf, int Depth)
{
    /// <summary>The actual sizes within the record that is at work.</summary>
    public RecordShape Shape { get; } = new(Layout, Sizes);

    /// <summary>How many fields the record has at most.</summary>
    public long Columns => Record.Columns[0];

    /// <summary>Compiles the records of a copybook. The only record gives its members to the top, several stand there by their names.</summary>
    public static RecordPlan[] Compile(Copybook copybook)
    {
        var names = new MemberNames();
        return [.. copybook.Records.Select((layout, index) => new PlanCompiler(layout).Compile(index, names.Unique(layout.Name), copybook.Records.Count == 1))];
    }
}
