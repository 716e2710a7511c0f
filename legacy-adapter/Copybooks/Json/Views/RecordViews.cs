using System.Text;
using BS2000Bridge.Copybooks.Characters;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Json.Plan;
using BS2000Bridge.Copybooks.Json.Writing;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Records;

namespace BS2000Bridge.Copybooks.Json.Views;

/// <summary>The records of a copybook as views of the bytes of one: which of them are shown, and whether they show all of it.</summary>
internal sealed class RecordViews
{
    private readonly RecordJsonOptions _options;
    private readonly byte[] _padded;
    private readonly bool[] _shown;
    private bool _isUnknown;

    private RecordViews(RecordPlan[] plans, CodePageTables codePage, RecordTypeSelector? types, RecordJsonOptions options)
    {
        Plans = plans;
        CodePage = codePage;
        Types = types;
        _options = options;
        _shown = new bool[plans.Length];
        _padded = new byte[options.PadShortRecords ? plans.Max(plan => plan.Layout.MaxLength) : 0];
    }

    /// <summary>The records.</summary>
    public RecordPlan[] Plans { get; }

    /// <summary>The code page.</summary>
    public CodePageTables CodePage { get; }

    /// <summary>What tells the records apart; null when nothing does.</summary>
    public RecordTypeSelector? Types { get; }

    public static RecordViews Create(Copybook copybook, Encoding codePage, RecordJsonOptions options)
    {
        var tables = new CodePageTables(codePage);
        RecordTypeSelector? types = options.RecordTypes is { } given ? RecordTypeBinder.Bind(copybook, tables, given) : null;
        return new RecordViews(RecordPlan.Compile(copybook), tables, types, options);
    }

    /// <summary>Settles which records are shown of these bytes, and their sizes.</summary>
    /// <returns>The bytes, filled up where that is asked for.</returns>
    public ReadOnlySpan<byte> Show(ReadOnlySpan<byte> record)
    {
        ReadOnlySpan<byte> shown = Pad(record);

        // Without a field that tells types apart, every record that is long enough may be meant: show them all, as a redefinition would.
        int chosen = Types?.Select(shown) ?? RecordTypeSelector.NoType;
        _isUnknown = Types is not null && chosen == RecordTypeSelector.NoType;
        bool any = false;
        for (int i = 0; i < Plans.Length; i++)
        {
            _shown[i] = chosen == RecordTypeSelector.NoType ? Plans.Length == 1 || shown.Length >= Plans[i].Layout.MinLength : i == chosen;
            any |= _shown[i];
        }

        for (int i = 0; i < Plans.Length; i++)
        {
            _shown[i] |= !any;
            if (_shown[i])
            {
                Plans[i].Shape.Measure(shown);
            }
        }

        return shown;
    }

    /// <summary>Whether a record is shown.</summary>
    public bool IsShown(RecordPlan plan) => _shown[plan.Record.Index];

    /// <summary>Adds what is wrong with the record as a whole: its type is unknown, or it has bytes that no view shows.</summary>
    public void Check(ReadOnlySpan<byte> record, RecordWalk walk)
    {
        if (_isUnknown)
        {
            walk.Fail(Types!.Explain(record));
        }

        RecordPlan? longest = null;
        foreach (RecordPlan plan in Plans)
        {
            if (!_shown[plan.Record.Index])
            {
                continue;
            }

            if (plan.Shape.FirstUnknown is { } table)
            {
                CheckCounted(table, record, walk);
                return;
            }

            longest = longest is null || plan.Shape.RecordLength > longest.Shape.RecordLength ? plan : longest;
        }

        int end = longest!.Shape.RecordLength;

        // RECFORM F fills short records up, and the shorter of several level 01 has nothing to say of its filling.
        bool mayBeFilled = Plans.Length > 1 || record.Length == _options.RecordLength;
        if (record.Length > end && !(mayBeFilled && IsFilling(record, end)))
        {
            string reason = $"the record has {record.Length} bytes, its layout {end}";
            walk.Fail(new FieldFailure(longest.Layout.Name, end, Convert.ToHexString(record[end..]), reason));
        }
    }

    /// <summary>A table of FILLER whose counter is out of range shows nothing that could be null: it is said all the same.</summary>
    private static void CheckCounted(PlanSize table, ReadOnlySpan<byte> record, RecordWalk walk)
    {
        if (walk.Failures.Count == 0)
        {
            Occurs occurs = table.Item.Occurs!;
            string reason = $"the number of its occurrences is not known: its counter {occurs.DependingOn!.Name} does not read as {occurs.Min} to {occurs.Max}";
            walk.Fail(new FieldFailure(table.Item.Name, Math.Min(table.Item.Offset, record.Length), string.Empty, reason));
        }
    }

    /// <summary>Whether the bytes from a place on only fill a record up.</summary>
    public bool IsFilling(ReadOnlySpan<byte> record, int end)
    {
        ReadOnlySpan<byte> rest = record[end..];

        // Blanks by a MOVE SPACES before, X'00' by a compiler that clears its buffers.
        return !rest.ContainsAnyExcept(CodePage.Blank) || !rest.ContainsAnyExcept((byte)0);
    }

    /// <summary>A record filled up with blanks, where that is asked for.</summary>
    public ReadOnlySpan<byte> Pad(ReadOnlySpan<byte> record)
    {
        if (record.Length >= _padded.Length)
        {
            return record;
        }

        record.CopyTo(_padded);
        _padded.AsSpan(record.Length).Fill(CodePage.Blank);
        return _padded;
    }
}
