namespace BS2000Bridge.Seculine.Reading;

/// <summary>Reads the lines of a file of any size. Lines end with CR LF; LF alone and a last line without an end are taken too.</summary>
internal sealed class LineSplitter(Stream input)
{
    /// <summary>The most bytes of a line; of a longer one the first so many are kept.</summary>
    public const int LongestLine = 4096;

    private const byte LineFeed = (byte)'\n';

    private readonly byte[] _buffer = new byte[1 << 17];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The line that was read last, without its end; valid until the next one is read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Its number, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether it was longer than any record.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <returns>False when there is none.</returns>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        int searched = 0;
        while (true)
        {
            int found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf(LineFeed);
            if (found >= 0)
            {
                Take(searched + found, endLength: 1);
                return true;
            }

            searched = _end - _start;
            if (searched > LongestLine + 1)
            {
                await TakeTooLongAsync(cancellationToken).ConfigureAwait(false);
                return true;
            }

            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                Take(searched, endLength: 0);
                return searched > 0;
            }
        }
    }

    private void Take(int length, int endLength)
    {
        ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, length);
        line = line.Span is [.., (byte)'\r'] ? line[..^1] : line;
        IsTooLong = line.Length > LongestLine;
        Line = IsTooLong ? line[..LongestLine] : line;
        _start += length + endLength;
        Number++;
    }

    private async ValueTask TakeTooLongAsync(CancellationToken cancellationToken)
    {
        Line = _buffer.AsSpan(_start, LongestLine).ToArray();
        IsTooLong = true;
        Number++;
        while (true)
        {
            int found = _buffer.AsSpan(_start, _end - _start).IndexOf(LineFeed);
            if (found >= 0)
            {
                _start += found + 1;
                return;
            }

            _start = _end;
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_ended)
        {
            return false;
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        int read = await input.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }
}
