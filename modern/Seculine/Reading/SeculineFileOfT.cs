using System.Runtime.CompilerServices;
using BS2000Bridge.Seculine.Layouts;

namespace BS2000Bridge.Seculine.Reading;

/// <summary>A file that a member sent, read once from its beginning to its end, whatever its size.</summary>
/// <typeparam name="TRequest">The request that the contract has for a line.</typeparam>
internal sealed class SeculineFile<TRequest>
    where TRequest : class
{
    private readonly LineSplitter _lines;
    private readonly IRecordReader<TRequest> _records;

    internal SeculineFile(SeculineHeader header, LineSplitter lines, IRecordReader<TRequest> records)
    {
        Header = header;
        _lines = lines;
        _records = records;
    }

    /// <summary>Who sent it.</summary>
    public SeculineHeader Header { get; }

    /// <summary>The layout of its records.</summary>
    public RecordLayout Layout => _records.Layout;

    /// <summary>Reads the lines after the first. A broken line is returned with its rejection; it neither ends the file nor concerns other lines.</summary>
    public async IAsyncEnumerable<SeculineLine<TRequest>> ReadLinesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await _lines.MoveNextAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return Read();
        }
    }

    private SeculineLine<TRequest> Read()
    {
        byte[] line = _lines.Line.ToArray();
        Span<Range> ranges = stackalloc Range[RecordFields.Most];
        var rejections = default(LineRejections);
        int wrongField = 0;
        TRequest? request = null;
        if (!_lines.IsTooLong && RecordFields.TrySplit(line, Layout, ranges, out RecordFields fields, out wrongField))
        {
            request = _records.Read(fields, ref rejections);
        }
        else
        {
            rejections.Add(LineRejection.Form, wrongField, RejectionCourse.Answered);
        }

        return new SeculineLine<TRequest>(_lines.Number, line, request, rejections.Lowest);
    }
}
