namespace BS2000Bridge.Cli.Tests;

/// <summary>A folder of a test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bs2000bridge-").FullName;

    /// <summary>A database in the folder, as <c>--database</c> takes it.</summary>
    public string Database => $"sqlite:{this["modern.db"]}";

    /// <summary>The path of something in the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
