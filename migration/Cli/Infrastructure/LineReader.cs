namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>Reads lines of bytes, ended by LF or CR LF, one at a time; a byte order mark before the first is left out.</summary>
internal sealed class LineReader(Stream input)
{
    private const int MaxLineBytes = 1 << 28;
    private const byte LineFeed = (byte)'\n';

    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Reads the next line, without its end; it is valid until the next one is read.</summary>
    /// <returns>False when there is none.</returns>
    /// <exception cref="CliException">A line is longer than any record could be.</exception>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        int length = Find();
        if (length < 0 && _start == _end)
        {
            line = default;
            return false;
        }

        bool isLast = length < 0;
        line = _buffer.AsSpan(_start, isLast ? _end - _start : length);
        _start += isLast ? line.Length : length + 1;
        Number++;
        line = line is [.., (byte)'\r'] ? line[..^1] : line;
        line = Number == 1 && line.StartsWith("\uFEFF"u8) ? line["\uFEFF"u8.Length..] : line;
        return true;
    }

    /// <summary>The bytes to the next line feed; -1 when there is no more.</summary>
    private int Find()
    {
        int searched = 0;
        while (true)
        {
            int found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf(LineFeed);
            if (found >= 0)
            {
                return searched + found;
            }

            searched = _end - _start;
            if (_ended || !Fill())
            {
                return -1;
            }
        }
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_end == MaxLineBytes)
            {
                throw CliException.BadInput($"Line {Number + 1} has more than {MaxLineBytes} bytes, which no record takes.", "Write one JSON object a line.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = input.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }
}
