namespace BS2000Bridge.Copybooks.Generator.Pipeline;

/// <summary>An additional file of the compilation that is a copybook, or the side file of one. Equal when path and text are.</summary>
internal sealed record CopybookFile(string Path, string Text)
{
    /// <summary>The extension of copybooks.</summary>
    public const string CopybookEnding = ".cpy";

    private const string SideFileEnding = ".map";

    /// <summary>The name with its extension, as errors give it.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The path of the side file that belongs to a copybook.</summary>
    public string SideFilePath => Path + SideFileEnding;

    public bool IsCopybook => HasEnding(Path, CopybookEnding);

    /// <summary>Whether a file is a copybook or a side file at all.</summary>
    public static bool Concerns(string path) => HasEnding(path, CopybookEnding) || HasEnding(path, CopybookEnding + SideFileEnding);

    // Mainframe names come in upper case: PAY.CPY is a copybook too.
    private static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
