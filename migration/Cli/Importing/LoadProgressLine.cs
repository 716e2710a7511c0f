using BS2000Bridge.InitialLoad.Stages;

namespace BS2000Bridge.Cli.Importing;

/// <summary>A line of progress for each step of a load. Datasets are taken over side by side, so reports come from several threads.</summary>
internal sealed class LoadProgressLine(Terminal terminal) : IProgress<LoadProgress>, IDisposable
{
    private readonly Lock _lock = new();
    private string _step = "";
    private Progress? _line;

    /// <inheritdoc/>
    public void Report(LoadProgress value)
    {
        lock (_lock)
        {
            if (value.Step != _step)
            {
                _line?.Dispose();
                _line = new Progress(terminal, value.Step);
                _step = value.Step;
            }

            _line!.Report(value.Done, value.Total, value.Unit);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _line?.Dispose();
}
