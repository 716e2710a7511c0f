namespace BS2000Bridge.Datasets.Files;

/// <summary>A manifest is missing or not in order.</summary>
public sealed class DatasetManifestException(string path, string problem, Exception? cause = null)
    : Exception($"The manifest {path} cannot be used: {problem}.", cause)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}
