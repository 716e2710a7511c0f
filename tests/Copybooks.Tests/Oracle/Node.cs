namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>An item of a random copybook, as it will be written and as its values are chosen.</summary>
internal sealed class Node(int level, string? name, Node? parent)
{
    public int Level => level;

    /// <summary>Null for FILLER.</summary>
    public string? Name => name;

    public Node? Parent => parent;

    public FieldKind Kind { get; set; }

    /// <summary>The picture; empty for groups and floats.</summary>
    public string Picture { get; set; } = string.Empty;

    /// <summary>The clauses after the picture.</summary>
    public List<string> Clauses { get; } = [];

    /// <summary>The entries of level 88 below it, without their level.</summary>
    public List<string> Conditions { get; } = [];

    public List<Node> Children { get; } = [];

    public Node? Redefines { get; set; }

    public Table? Table { get; set; }

    /// <summary>Whether values are moved to it: of redefinitions of the same bytes only one has them.</summary>
    public bool HasValues { get; set; } = true;

    public int Digits { get; set; }

    public int Scale { get; set; }

    public bool Signed { get; set; }

    public bool SeparateSign { get; set; }

    public bool LeadingSign { get; set; }

    /// <summary>For a counter, the number of occurrences that it says.</summary>
    public int? Count { get; set; }

    /// <summary>The tables around it, its own last.</summary>
    public IReadOnlyList<Table> Tables => [.. parent?.Tables ?? [], .. Table is null ? Array.Empty<Table>() : [Table]];

    /// <summary>The item and all below it, in the order of the copybook.</summary>
    public IEnumerable<Node> All => Children.SelectMany(child => child.All).Prepend(this);
}
