using System.Buffers;
using System.Text;
using BS2000Bridge.Copybooks.Json.Plan;
using BS2000Bridge.Copybooks.Json.Reading;
using BS2000Bridge.Copybooks.Json.Views;
using BS2000Bridge.Copybooks.Json.Writing;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Json;

/// <summary>
/// Records as JSON objects and back, exactly. Groups are objects, tables arrays of their actual occurrences, texts
/// strings without the blanks at their right, numbers JSON numbers with the picture's scale; FILLER is left out, what it
/// holds stands in the group around it. The only record's fields stand at the top, several records by their names. What
/// does not decode is null and listed last, in <c>$errors</c>.
/// Compiled once and used for any number of records, which it does without allocating; for one thread at a time.
/// </summary>
public sealed class RecordJson
{
    private readonly RecordJsonOptions _options;
    private readonly RecordViews _views;
    private readonly JsonWalk _walk;
    private RecordReading? _reading;

    private RecordJson(RecordViews views, RecordJsonOptions options)
    {
        _options = options;
        _views = views;
        _walk = new JsonWalk(views.CodePage);
    }

    /// <summary>Compiles the records of a copybook.</summary>
    /// <param name="copybook">The copybook.</param>
    /// <param name="codePage">The code page of the records' text, of one byte a character; U+FFFD stands for no character.</param>
    /// <param name="options">What the copybook does not say.</param>
    /// <exception cref="LayoutException">The record types do not fit the copybook.</exception>
    /// <exception cref="ArgumentException">The code page has more than one byte a character, or no blank.</exception>
    public static RecordJson Create(Copybook copybook, Encoding codePage, RecordJsonOptions? options = null)
    {
        options ??= new RecordJsonOptions();
        return new RecordJson(RecordViews.Create(copybook, codePage, options), options);
    }

    /// <summary>Appends a record as one JSON object in UTF-8, without a line end.</summary>
    /// <returns>The number of entries of <c>$errors</c>: 0 when everything decoded.</returns>
    public int Write(ReadOnlySpan<byte> record, IBufferWriter<byte> output)
    {
        _walk.Begin();
        ReadOnlySpan<byte> shown = _views.Show(record);
        foreach (RecordPlan plan in _views.Plans)
        {
            if (_views.IsShown(plan))
            {
                _walk.Members(plan, shown);
            }
        }

        _views.Check(record, _walk);
        _walk.Errors();
        if (_options.Raw)
        {
            _walk.Raw(record);
        }

        _walk.Close(0);
        output.Write(_walk.Buffer.Written);
        return _walk.Failures.Count;
    }

    /// <summary>
    /// Makes the bytes of a record from its JSON object. It begins as the object's <c>$raw</c>, else as a record of blanks
    /// and zeros; then every value is written that the bytes do not already have. Of the values that describe the same
    /// bytes (REDEFINES), with <c>$raw</c> those count that were changed, and those that contradict each other are refused.
    /// </summary>
    /// <param name="utf8Json">The object, in UTF-8; its <c>$errors</c> are ignored.</param>
    /// <param name="output">Gets the record; nothing when it is refused.</param>
    /// <returns>Everything that is wrong with it; empty when the record was made.</returns>
    public IReadOnlyList<RecordRejection> Read(ReadOnlySpan<byte> utf8Json, IBufferWriter<byte> output) =>
        (_reading ??= new RecordReading(_views, _options)).Read(utf8Json, output);
}
