namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>
/// A folder that appears whole or not at all: it is filled under another name beside its place, and what is not completed
/// is removed. An earlier folder gives way only at the end: a report that somebody is reading must not be half of two runs.
/// </summary>
internal sealed class NewFolder : IDisposable
{
    private readonly string _target;
    private bool _complete;

    /// <summary>Begins a folder.</summary>
    /// <param name="target">Its place. An empty folder there, or an earlier one of its kind, is replaced; anything else stays and is refused.</param>
    /// <param name="kind">What the folder is, for people.</param>
    /// <param name="isEarlier">Whether a folder that is there is of that kind.</param>
    public NewFolder(string target, string kind, Predicate<string> isEarlier)
    {
        _target = System.IO.Path.GetFullPath(target);
        if (Directory.Exists(_target) && Directory.EnumerateFileSystemEntries(_target).Any() && !isEarlier(_target))
        {
            throw CliException.BadInput($"{target} holds something that is no {kind}.", "Name another folder with --out, or empty it first.");
        }

        Path = $"{_target}.partial-{Environment.ProcessId}";
        try
        {
            if (File.Exists(_target))
            {
                throw new IOException("a file of that name is in the way.");
            }

            Remove(Path);
            Directory.CreateDirectory(Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"The output folder {target} cannot be written: {failure.Message}", "Name a folder that can be written with --out.");
        }
    }

    /// <summary>Where to write until it is complete.</summary>
    public string Path { get; }

    /// <summary>Puts the folder in its place.</summary>
    public void Complete()
    {
        string old = $"{_target}.old-{Environment.ProcessId}";
        Remove(old);
        if (Directory.Exists(_target))
        {
            Directory.Move(_target, old);
        }

        try
        {
            Directory.Move(Path, _target);
            _complete = true;
        }
        finally
        {
            if (!_complete && Directory.Exists(old))
            {
                Directory.Move(old, _target);
            }
        }

        Remove(old);
    }

    public void Dispose()
    {
        if (!_complete)
        {
            Remove(Path);
        }
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
