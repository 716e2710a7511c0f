namespace BS2000Bridge.Copybooks.Language;

/// <summary>A copybook does not follow the language, or asks for what is not supported; says where and what was expected.</summary>
public sealed class CopybookException : Exception
{
    /// <summary>Makes the error of a place in a copybook.</summary>
    public CopybookException(string copybook, int line, int column, string problem)
        : base($"{copybook}, line {line}, column {column}: {problem}.")
    {
        Copybook = copybook;
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>The name of the copybook in which the text stands, be it one that a COPY brought in.</summary>
    public string Copybook { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }

    /// <summary>What was found and what was expected, without the place and without a period.</summary>
    public string Problem { get; }
}
