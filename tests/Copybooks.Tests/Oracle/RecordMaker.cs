namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>
/// Makes random records. Where GnuCOBOL 3.1 contradicts itself or the standard it is not asked:
/// before and after a table of variable length it forgets slack bytes and counts REDEFINES twice, so a record with one has
/// neither; the last field of an occurrence with aligned fields it moves, also out of its group, away from what it redefines
/// and over the next occurrence, so SYNCHRONIZED stands directly in tables of one dimension, without a redefinition after it;
/// without sliding it refuses a table of variable length within another, so there is none.
/// </summary>
internal sealed class RecordMaker
{
    private const int MaxDimensions = 3;
    private const int MaxDepth = 4;

    private static readonly string[] Words = ["", "-AMOUNT", "-CODE", "-DATE-OF-BIRTH", "-NB", "-TOTAL-YEAR"];

    private readonly Random _random;
    private readonly FieldMaker _fields;
    private readonly string _prefix;
    private readonly bool _sliding;
    private readonly int _step;
    private readonly Queue<Node> _counters = [];
    private bool _counted;
    private int _names;

    public RecordMaker(Random random, string prefix, bool sliding)
    {
        _random = random;
        _fields = new FieldMaker(random);
        (_prefix, _sliding, _step) = (prefix, sliding, random.Next(1, 6));
    }

    /// <summary>A record of level 01, or an item of level 77.</summary>
    public Node Make(bool alone)
    {
        var record = new Node(alone ? 77 : 1, NewName(), parent: null);
        if (alone)
        {
            _fields.Make(record, synchronized: false, usage: null);
            return record;
        }

        _counted = _random.Next(3) == 0;
        Items(record, _random.Next(1, 4), usage: null);
        if (_counted)
        {
            Counted(record);
        }

        return record;
    }

    private void Items(Node parent, int count, FieldKind? usage)
    {
        for (int i = 0; i < count; i++)
        {
            Item(parent, usage);
        }
    }

    private void Item(Node parent, FieldKind? usage)
    {
        int depth = (parent.Level / _step) + 1;
        int choice = depth >= MaxDepth ? 9 : _random.Next(10);
        switch (choice)
        {
            case 0:
                Group(parent, table: null, usage);
                break;
            case 1 or 2 when parent.Tables.Count < MaxDimensions:
                int times = _random.Next(1, 4);
                Group(parent, new Table(times, times, times, Counter: null), usage);
                break;
            case 3 when usage is null && !_counted && (parent.Tables.Count == 0 || !parent.Children.Exists(child => child.Clauses.Exists(IsAligned))):
                new RedefinitionMaker(_random, _fields, NewName).Make(parent, LevelBelow(parent));
                break;
            case 4:
                Filler(parent);
                break;
            default:
                Field(parent, !_counted && (parent.Tables.Count == 0 || (parent.Table is not null && parent.Tables.Count == 1)), usage, parent.Tables.Count < MaxDimensions && _random.Next(8) == 0);
                break;
        }
    }

    private static bool IsAligned(string clause) => clause.StartsWith("SYNC", StringComparison.Ordinal);

    private Node Add(Node parent, bool named)
    {
        var node = new Node(LevelBelow(parent), named ? NewName() : null, parent);
        parent.Children.Add(node);
        return node;
    }

    private void Group(Node parent, Table? table, FieldKind? usage)
    {
        Node group = Add(parent, named: table is not null || _random.Next(8) > 0);
        group.Table = table;
        if (usage is null && _random.Next(8) == 0)
        {
            usage = _random.Next(2) == 0 ? FieldKind.Packed : FieldKind.Binary;
            group.Clauses.Add(usage == FieldKind.Packed ? "COMP-3" : "USAGE BINARY");
        }

        Items(group, _random.Next(1, 4), usage);
    }

    private void Field(Node parent, bool synchronized, FieldKind? usage, bool table)
    {
        Node field = Add(parent, named: true);
        int times = _random.Next(2, 5);
        field.Table = table ? new Table(times, times, times, Counter: null) : null;
        _fields.Make(field, synchronized, usage);
    }

    private void Filler(Node parent)
    {
        Node filler = Add(parent, named: false);
        (filler.Kind, filler.Picture, filler.HasValues) = (FieldKind.Text, $"X({_random.Next(1, 6)})", false);
        filler.Clauses.Add("DISPLAY");
    }

    /// <summary>Counters, then what depends on them, then what slides.</summary>
    private void Counted(Node record)
    {
        bool nested = _sliding && _random.Next(2) == 0;
        int tables = _random.Next(1, 3);
        for (int i = 0; i < tables + (nested ? 1 : 0); i++)
        {
            Counter(record);
        }

        for (int i = 0; i < tables; i++)
        {
            Node table = Add(record, named: true);
            table.Table = NextTable();
            Items(table, _random.Next(1, 3), usage: null);
            if (nested && i == 0)
            {
                Node inner = Add(table, named: true);
                inner.Table = NextTable();
                Items(inner, _random.Next(1, 3), usage: null);
            }

            Items(record, _random.Next(0, 3), usage: null);
        }
    }

    private void Counter(Node record)
    {
        Node counter = Add(record, named: true);
        counter.Kind = ((FieldKind[])[FieldKind.Zoned, FieldKind.Binary, FieldKind.Packed, FieldKind.Native])[_random.Next(4)];
        counter.Signed = _random.Next(2) == 0;
        counter.Digits = _random.Next(1, 5);
        counter.Picture = $"{(counter.Signed ? "S" : string.Empty)}9({counter.Digits})";
        if (counter.Kind != FieldKind.Zoned)
        {
            counter.Clauses.Add(counter.Kind switch { FieldKind.Binary => "COMP", FieldKind.Packed => "COMP-3", _ => "COMP-5" });
        }

        counter.Count = _random.Next(0, 5);
        _counters.Enqueue(counter);
    }

    private Table NextTable()
    {
        Node counter = _counters.Dequeue();
        int actual = counter.Count!.Value;
        int min = _random.Next(0, Math.Min(actual, 1) + 1), max = _random.Next(3) == 0 ? actual : _random.Next(actual, 6);
        return new Table(min, Math.Max(min + 1, max), actual, counter.Name);
    }

    private int LevelBelow(Node parent) => parent.Level + _step;

    private string NewName() => $"{_prefix}-{++_names}{Words[_random.Next(Words.Length)]}";
}
