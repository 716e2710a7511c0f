using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Json.Plan;

/// <summary>
/// A value in the JSON object of a group: a field, a group, or a table of these. Its place is counted from the group's,
/// so that only what slides is worked out anew for each record.
/// </summary>
internal sealed class PlanMember
{
    public PlanMember(DataItem item, PlanMember? container, int index, string name)
    {
        Item = item;
        Container = container;
        Index = index;
        Name = name;

        // The JSON reader compares UTF-8 with UTF-8: no name becomes a string while records are read.
        KeyText = Encoding.UTF8.GetBytes(name);
        Key = Encoding.UTF8.GetBytes($",\"{JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\":");
        Offset = item.Offset - (container?.Item.Offset ?? 0);
    }

    /// <summary>The item.</summary>
    public DataItem Item { get; }

    /// <summary>The group in whose object it stands; null at the top.</summary>
    public PlanMember? Container { get; }

    /// <summary>Its place among the members of its group.</summary>
    public int Index { get; }

    /// <summary>The name in the object, which no other member has; empty for a record that is the object at the top itself.</summary>
    public string Name { get; }

    /// <summary>The name in UTF-8.</summary>
    public byte[] KeyText { get; }

    /// <summary>The name as it stands in JSON, with the comma before and the colon behind it.</summary>
    public byte[] Key { get; }

    /// <summary>How far from its group's start it begins when every table is full.</summary>
    public int Offset { get; }

    /// <summary>The sizes (see <see cref="RecordShape"/>) of what stands before it in its group and may be shorter.</summary>
    public ArraySegment<int>[] Before { get; init; } = [];

    /// <summary>The sizes of the tables that make it an array: the FILLER tables between its group and it, then itself.</summary>
    public int[] Tables { get; init; } = [];

    /// <summary>What it is.</summary>
    public PlanKind Kind { get; init; }

    /// <summary>The number, of <see cref="PlanKind.Number"/>.</summary>
    public NumberText? Number { get; init; }

    /// <summary>The members of a group.</summary>
    public PlanMember[] Members { get; set; } = [];

    /// <summary>How many fields it is at most, as a whole and then within each of its tables.</summary>
    public long[] Columns { get; set; } = [];

    /// <summary>The bytes of a field.</summary>
    public int Length => Item.ElementLength;
}
