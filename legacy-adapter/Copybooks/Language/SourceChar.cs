namespace BS2000Bridge.Copybooks.Language;

/// <summary>A character of the program text with the place where it stands.</summary>
internal readonly struct SourceChar(char value, SourcePlace place)
{
    public char Value { get; } = value;

    public SourcePlace Place { get; } = place;
}
