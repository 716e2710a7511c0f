namespace BS2000Bridge.Copybooks.Language;

/// <summary>A data description entry as written, before any inheritance or layout.</summary>
internal sealed class DataEntry(Token start, int level, string? name)
{
    private readonly HashSet<string> _clauses = new(StringComparer.Ordinal);

    /// <summary>The token of the level number: the place for errors.</summary>
    public Token Start { get; } = start;

    public int Level { get; } = level;

    /// <summary>Null for FILLER.</summary>
    public string? Name { get; } = name;

    public Token? Picture { get; set; }

    public Usage? Usage { get; set; }

    public SignPosition? Sign { get; set; }

    public Token? Redefines { get; set; }

    /// <summary>Of level 66 the first item that it names anew, a qualified name as a path from the outside in.</summary>
    public Token? Renames { get; set; }

    /// <summary>Of level 66 the last item; null when it renames a single one.</summary>
    public Token? RenamesThru { get; set; }

    public Token? Occurs { get; set; }

    public int OccursMin { get; set; }

    public int OccursMax { get; set; }

    /// <summary>The counter of OCCURS DEPENDING ON, a qualified name as a path from the outside in.</summary>
    public Token? DependingOn { get; set; }

    public bool Justified { get; set; }

    public bool BlankWhenZero { get; set; }

    public bool Synchronized { get; set; }

    public List<string> Values { get; } = [];

    /// <summary>Notes that a clause is written; false when it already was.</summary>
    public bool Note(string clause) => _clauses.Add(clause);
}
