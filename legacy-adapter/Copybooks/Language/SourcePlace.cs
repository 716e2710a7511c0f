namespace BS2000Bridge.Copybooks.Language;

/// <summary>A place in a source text; line and column count from 1.</summary>
internal readonly struct SourcePlace(string source, int line, int column)
{
    /// <summary>The name of the copybook in which the text stands.</summary>
    public string Source { get; } = source;

    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>The error of this place.</summary>
    public CopybookException Fail(string problem) => new(Source, Line, Column, problem);
}
