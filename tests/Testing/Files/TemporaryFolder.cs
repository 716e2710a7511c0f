namespace BS2000Bridge.Testing.Files;

/// <summary>An empty folder of a test's own, deleted with all that is in it when it is disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The full path of the folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("bs2000bridge-").FullName;

    /// <summary>The full path of something in the folder, whether it is there or not.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>The names of the files in the folder itself, in ordinal order.</summary>
    public string[] Files => [.. Directory.EnumerateFiles(Path).Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>A database of SQLite in the folder, as the commands' option <c>--database</c> takes it.</summary>
    public string Database => $"sqlite:{this["modern.db"]}";

    /// <summary>Deletes the folder.</summary>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
