namespace BS2000Bridge.Seculine.Answers;

/// <summary>A file on its way to a member: written beside its place, and moved there when it is complete.</summary>
internal sealed class AnswerFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _unfinished;
    private readonly FileStream _stream;
    private bool _isComplete;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its place.</param>
    public AnswerFile(string path)
    {
        _path = path;
        _unfinished = $"{path}.part";
        _stream = new FileStream(_unfinished, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 });
    }

    /// <summary>Takes the content.</summary>
    public Stream Content => _stream;

    /// <summary>Makes the content durable, and then moves it to its place.</summary>
    /// <returns>Its place.</returns>
    /// <exception cref="IOException">There is another file already, or no room.</exception>
    public async Task<string> CompleteAsync(CancellationToken cancellationToken)
    {
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        _stream.Flush(flushToDisk: true);
        await _stream.DisposeAsync().ConfigureAwait(false);
        File.Move(_unfinished, _path, overwrite: false);
        _isComplete = true;
        return _path;
    }

    /// <summary>Removes what is not complete.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_isComplete)
        {
            await _stream.DisposeAsync().ConfigureAwait(false);
            File.Delete(_unfinished);
        }
    }
}
