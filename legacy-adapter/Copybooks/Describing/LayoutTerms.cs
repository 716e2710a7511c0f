using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Describing;

/// <summary>The words in which layouts are told: COBOL's own.</summary>
public static class LayoutTerms
{
    /// <summary>The USAGE of an elementary item: <c>DISPLAY</c>, <c>COMP</c>, <c>COMP-1</c>, <c>COMP-2</c>, <c>COMP-3</c>, <c>COMP-5</c> or <c>NATIONAL</c>; null for a group.</summary>
    public static string? UsageOf(DataItem item) => item.Children.Count > 0 ? null : item.Usage switch
    {
        Usage.Binary => "COMP",
        Usage.Float => "COMP-1",
        Usage.Double => "COMP-2",
        Usage.Packed => "COMP-3",
        Usage.NativeBinary => "COMP-5",
        Usage.National => "NATIONAL",
        _ => "DISPLAY",
    };

    /// <summary>The table that an item is: <c>5</c>, or <c>1 to 5, COUNT</c> when a counter says how many; null for an item that is not a table.</summary>
    public static string? OccursOf(DataItem item) => item.Occurs switch
    {
        null => null,
        { DependingOn: { } counter } occurs => $"{occurs.Min} to {occurs.Max}, {counter.Name}",
        { } occurs => $"{occurs.Max}",
    };

    /// <summary>
    /// The names from the record down, joined by points. A record without a level 01 of its own is not in the copybook,
    /// and not in the path.
    /// </summary>
    public static string PathOf(RecordLayout record, DataItem item) =>
        IsImplied(record) && item.Parent is not null ? item.Path[(record.Name.Length + 1)..] : item.Path;

    /// <summary>The items that the copybook itself has, in its order.</summary>
    public static IEnumerable<DataItem> ItemsOf(RecordLayout record) => record.Items.Skip(IsImplied(record) ? 1 : 0);

    private static bool IsImplied(RecordLayout record) => record.Items[0].Level == 0;
}
