namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>
/// One line on the terminal about work that lasts more than a second: how far, how fast, how long still. Where stderr is
/// no terminal it says nothing. Reports may come from several threads, and more often than the line is drawn.
/// </summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(200);

    private readonly Terminal _terminal;
    private readonly string _work;
    private readonly long _start;
    private readonly Lock _lock = new();
    private TimeSpan _nextDraw = Patience;
    private int _drawn;

    /// <summary>Starts the clock.</summary>
    /// <param name="terminal">Where the line goes.</param>
    /// <param name="work">What is being done, such as <c>Comparing</c>.</param>
    public Progress(Terminal terminal, string work)
    {
        _terminal = terminal;
        _work = work;
        _start = terminal.Time.GetTimestamp();
    }

    /// <summary>Says how far the work is.</summary>
    /// <param name="done">Units done.</param>
    /// <param name="total">Units in all; zero when that is not known.</param>
    /// <param name="unit">What is counted, in the plural, such as <c>declarations</c>.</param>
    public void Report(long done, long total, string unit)
    {
        if (!_terminal.ErrorIsTerminal)
        {
            return;
        }

        TimeSpan elapsed = _terminal.Time.GetElapsedTime(_start);
        lock (_lock)
        {
            if (elapsed >= _nextDraw)
            {
                _nextDraw = elapsed + Redraw;
                Draw(ProgressText.Line(_work, done, total, unit, elapsed));
            }
        }
    }

    /// <summary>Wipes the line: what the command has to say comes after it.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _nextDraw = TimeSpan.MaxValue;
            if (_drawn > 0)
            {
                Draw("");
                _terminal.Error.Write('\r');
                _drawn = 0;
            }
        }
    }

    private void Draw(string line)
    {
        _terminal.Error.Write('\r');
        _terminal.Error.Write(line.PadRight(_drawn));
        _drawn = line.Length;
    }
}
