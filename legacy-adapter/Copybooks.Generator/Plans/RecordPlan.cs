using BS2000Bridge.Copybooks.Generator.SideFiles;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Generator.Plans;

/// <summary>All that the view and the writer of one record are made from.</summary>
internal sealed class RecordPlan
{
    public RecordPlan(RecordLayout layout, SideFile side)
    {
        Layout = layout;
        Side = side;
        Stem = side.Views.TryGetValue(layout.Name, out (string View, int Line) named) ? WithoutView(named.View) : PascalCase.Of(layout.Name);
        ViewName = named.View ?? Stem + "View";
        var names = new MemberNames(layout, ViewName, WriterName);
        Members = names.Assign();
        Renames = layout.Renames.Select(rename => (rename, names.NameOf(rename))).ToList();
    }

    public RecordLayout Layout { get; }

    public SideFile Side { get; }

    public string ViewName { get; }

    public string WriterName => Stem + "Writer";

    public IReadOnlyList<Member> Members { get; }

    /// <summary>The other names for parts of the record, with their names in C#.</summary>
    public IReadOnlyList<(Rename Rename, string Name)> Renames { get; }

    /// <summary>The tables with a counter, in the order of the copybook, which is that in which the counters can be read.</summary>
    public IEnumerable<DataItem> CountedTables => Layout.Items.Where(item => item.Occurs?.DependingOn is not null);

    private string Stem { get; }

    public Member MemberOf(DataItem item) => Members.First(member => member.Item == item);

    // PayView has PayWriter beside it, and not PayViewWriter.
    private static string WithoutView(string name) =>
        name.Length > 4 && name.EndsWith("View", StringComparison.Ordinal) ? name.Substring(0, name.Length - 4) : name;
}
