namespace BS2000Bridge.Copybooks;

/// <summary>A token of the data-description language. Words are in upper case, literals without their quotes.</summary>
internal readonly struct Token(TokenKind kind, string text, int line, int column)
{
    public TokenKind Kind { get; } = kind;

    public string Text { get; } = text;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public bool Is(string word) => Kind == TokenKind.Word && Text == word;

    public override string ToString() => Kind switch
    {
        TokenKind.End => "the end of the copybook",
        TokenKind.Period => "a period",
        TokenKind.Literal => $"the literal '{Text}'",
        _ => Text,
    };
}
