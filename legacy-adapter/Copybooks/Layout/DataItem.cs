using BS2000Bridge.Copybooks.Language;

namespace BS2000Bridge.Copybooks.Layout;

/// <summary>An item of a record: a group, or an elementary field. Offsets count bytes from 0 at the record's start.</summary>
public sealed class DataItem
{
    private readonly List<DataItem> _children = [];
    private readonly List<ConditionName> _conditions = [];
    private string? _path;

    internal DataItem(int index, int level, string? name, DataItem? parent)
    {
        Index = index;
        Level = level;
        IsFiller = name is null;
        Name = name ?? "FILLER";
        Parent = parent;
        parent?._children.Add(this);
    }

    /// <summary>The level number, 1 to 49 or 77; 0 of the record that a copybook without level 01 makes.</summary>
    public int Level { get; }

    /// <summary>The name as written; upper and lower case are the same in COBOL. <c>FILLER</c> for an item without one.</summary>
    public string Name { get; }

    /// <summary>The names from the record down to the item, joined by points.</summary>
    public string Path => _path ??= Parent is null ? Name : Parent.Path + "." + Name;

    /// <summary>Whether the item has no name of its own.</summary>
    public bool IsFiller { get; }

    /// <summary>Where its first occurrence begins when every table before it has its greatest size.</summary>
    public int Offset { get; internal set; }

    /// <summary>The bytes of one occurrence; of a group with tables in it, at their greatest size.</summary>
    public int ElementLength { get; internal set; }

    /// <summary>The bytes of all its own occurrences, at the greatest number.</summary>
    public int Length => ElementLength * (Occurs?.Max ?? 1);

    /// <summary>The picture; null for a group and for a floating-point number.</summary>
    public Picture? Picture { get; internal set; }

    /// <summary>The usage, its own or the one of the groups around it.</summary>
    public Usage Usage { get; internal set; }

    /// <summary>The table that the item itself is; null when it occurs once in its parent.</summary>
    public Occurs? Occurs { get; internal set; }

    /// <summary>The item whose bytes this one describes anew; null when it has its own.</summary>
    public DataItem? Redefines { get; internal set; }

    /// <summary>
    /// The name after REDEFINES as written, which may be that of another redefinition, and of a record (level 01) that of
    /// another record; null when it redefines nothing.
    /// </summary>
    public string? RedefinesName { get; internal set; }

    /// <summary>The group around it; null for the record.</summary>
    public DataItem? Parent { get; }

    /// <summary>The items of a group; empty for an elementary field.</summary>
    public IReadOnlyList<DataItem> Children => _children;

    /// <summary>The conditions on it (level 88).</summary>
    public IReadOnlyList<ConditionName> Conditions => _conditions;

    /// <summary>Whether it is a number with a picture: decimal digits, exact. See <see cref="IsFloat"/> for the others.</summary>
    public bool IsNumeric => Picture?.Category == PictureCategory.Numeric;

    /// <summary>Whether it is a floating-point number (COMP-1, COMP-2), which has no picture.</summary>
    public bool IsFloat => Picture is null && _children.Count == 0 && Usage is Usage.Float or Usage.Double;

    /// <summary>The stored digits of a number, else 0.</summary>
    public int Digits => Picture?.Digits ?? 0;

    /// <summary>The decimal places of a number (see <see cref="Picture.Scale"/>), else 0.</summary>
    public int Scale => Picture?.Scale ?? 0;

    /// <summary>Whether a number is signed.</summary>
    public bool Signed => Picture?.Signed ?? false;

    /// <summary>Where the sign of a signed DISPLAY or NATIONAL number stands.</summary>
    public SignPosition SignPosition { get; internal set; }

    /// <summary>Whether text stands at the right end (JUSTIFIED).</summary>
    public bool Justified { get; internal set; }

    /// <summary>Whether blanks stand for zero (BLANK WHEN ZERO).</summary>
    public bool BlankWhenZero { get; internal set; }

    /// <summary>Whether a binary or floating-point number is aligned (SYNCHRONIZED).</summary>
    public bool Synchronized { get; internal set; }

    /// <summary>Whether the length depends on a counter in the record.</summary>
    public bool IsVariable { get; internal set; }

    /// <summary>The place in the layout's list of items.</summary>
    internal int Index { get; }

    /// <summary>The bytes of all occurrences when every table within has its least size.</summary>
    internal int MinLength { get; set; }

    internal void Add(ConditionName condition) => _conditions.Add(condition);

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
