namespace BS2000Bridge.Copybooks;

/// <summary>A data description entry as written, before any inheritance or layout.</summary>
internal sealed class DataEntry(Token start, int level, string? name)
{
    /// <summary>The token of the level number: the place for errors.</summary>
    public Token Start { get; } = start;

    public int Level { get; } = level;

    /// <summary>Null for FILLER.</summary>
    public string? Name { get; } = name;

    public Token? Picture { get; set; }

    public Usage? Usage { get; set; }

    public SignPosition? Sign { get; set; }

    public Token? Redefines { get; set; }

    public Token? Occurs { get; set; }

    public int OccursMin { get; set; }

    public int OccursMax { get; set; }

    /// <summary>The counter of OCCURS DEPENDING ON, a qualified name as a path from the outside in.</summary>
    public Token? DependingOn { get; set; }

    public bool Justified { get; set; }

    public bool BlankWhenZero { get; set; }

    public bool Synchronized { get; set; }

    public List<string> Values { get; } = [];
}
