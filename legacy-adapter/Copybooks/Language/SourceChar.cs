namespace BS2000Bridge.Copybooks;

/// <summary>A character of the program text with its place in the file, both counted from 1.</summary>
internal readonly struct SourceChar(char value, int line, int column)
{
    public char Value { get; } = value;

    public int Line { get; } = line;

    public int Column { get; } = column;
}
