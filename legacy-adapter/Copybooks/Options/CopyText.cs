namespace BS2000Bridge.Copybooks.Options;

/// <summary>A text that a COPY statement brings in.</summary>
/// <param name="text">The text, lines ended by LF or CR LF, in any reference format.</param>
/// <param name="name">The name for errors, such as the file's.</param>
public sealed class CopyText(string text, string name)
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>The name for errors.</summary>
    public string Name { get; } = name;
}
