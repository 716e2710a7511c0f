namespace BS2000Bridge.Cli.Tests.Datasets;

/// <summary>A folder for a test's copybook, data and manifest, which it takes with it.</summary>
internal sealed class DatasetFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The path of a file in the folder.</summary>
    public string this[string file] => _folder[file];

    /// <summary>Writes a copybook in free form.</summary>
    public string Copybook(string text, string file = "REC.cpy")
    {
        File.WriteAllText(this[file], text);
        return this[file];
    }

    /// <summary>Writes data given in hexadecimal, blanks between left out.</summary>
    public string Data(string hex, string file = "REC.dat")
    {
        File.WriteAllBytes(this[file], Convert.FromHexString(hex.Replace(" ", "").Replace("\n", "")));
        return this[file];
    }

    /// <summary>The bytes of a file in hexadecimal.</summary>
    public string Hex(string file) => Convert.ToHexString(File.ReadAllBytes(this[file]));

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
