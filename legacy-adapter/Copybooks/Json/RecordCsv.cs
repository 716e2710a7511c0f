using System.Buffers;
using System.Text;
using BS2000Bridge.Copybooks.Json.Plan;
using BS2000Bridge.Copybooks.Json.Views;
using BS2000Bridge.Copybooks.Json.Writing;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Json;

/// <summary>
/// Records as lines of CSV (RFC 4180) in UTF-8, values as in <see cref="RecordJson"/>. A column is a path below the record
/// with subscripts from 1, for every occurrence up to the greatest number: <c>DECSAL-ELEMENT(1).DECSAL-EL-CODE</c>. What
/// is not there, or does not decode, is empty; the last column, <c>$errors</c>, says why as <c>field@offset hex reason</c>,
/// several joined by <c>; </c>. Compiled once and used for any number of records; for one thread at a time.
/// </summary>
public sealed class RecordCsv
{
    // Spreadsheets end at 16,384 columns, and a table of 5,000 by 50 would make 250,000 of every record.
    private const int MaxColumns = 100_000;

    private readonly RecordViews _views;
    private readonly CsvWalk _walk;

    private RecordCsv(RecordViews views)
    {
        _views = views;
        _walk = new CsvWalk(views.CodePage);
    }

    /// <summary>Compiles the records of a copybook.</summary>
    /// <param name="copybook">The copybook.</param>
    /// <param name="codePage">The code page of the records' text, of one byte a character; U+FFFD stands for no character.</param>
    /// <param name="options">What the copybook does not say.</param>
    /// <exception cref="LayoutException">The record types do not fit the copybook, or it has more than 100,000 columns.</exception>
    /// <exception cref="ArgumentException">The code page has more than one byte a character, or no blank.</exception>
    public static RecordCsv Create(Copybook copybook, Encoding codePage, RecordJsonOptions? options = null)
    {
        var views = RecordViews.Create(copybook, codePage, options ?? new RecordJsonOptions());
        long columns = views.Plans.Sum(plan => plan.Columns);
        return columns <= MaxColumns
            ? new RecordCsv(views)
            : throw new LayoutException($"{copybook.Name} has {columns} columns with all occurrences of its tables, expected at most {MaxColumns}; write JSON instead.");
    }

    /// <summary>Appends the line of the columns' names, without a line end.</summary>
    public void WriteHeader(IBufferWriter<byte> output)
    {
        _walk.Begin();
        foreach (RecordPlan plan in _views.Plans)
        {
            _walk.Header(plan);
        }

        _walk.Buffer.Append(",$errors"u8);
        output.Write(_walk.Buffer.Written[1..]);
    }

    /// <summary>Appends a record as one line, without a line end.</summary>
    /// <returns>The number of entries in <c>$errors</c>: 0 when everything decoded.</returns>
    public int Write(ReadOnlySpan<byte> record, IBufferWriter<byte> output)
    {
        _walk.Begin();
        ReadOnlySpan<byte> shown = _views.Show(record);
        foreach (RecordPlan plan in _views.Plans)
        {
            _walk.Columns(plan, shown, _views.IsShown(plan));
        }

        _views.Check(record, _walk);
        _walk.Errors();
        output.Write(_walk.Buffer.Written[1..]);
        return _walk.Failures.Count;
    }
}
