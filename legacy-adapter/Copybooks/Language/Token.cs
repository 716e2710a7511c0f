namespace BS2000Bridge.Copybooks.Language;

/// <summary>A token of the data-description language. Words are as written, pictures in upper case, literals without their quotes.</summary>
internal readonly struct Token(TokenKind kind, string text, SourcePlace place)
{
    public TokenKind Kind { get; } = kind;

    public string Text { get; } = text;

    public SourcePlace Place { get; } = place;

    /// <summary>Whether it is this word, in upper or lower case.</summary>
    public bool Is(string word) => Kind == TokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    public CopybookException Fail(string problem) => Place.Fail(problem);

    public override string ToString() => Kind switch
    {
        TokenKind.End => "the end of the copybook",
        TokenKind.Period => "a period",
        TokenKind.Literal => $"the literal '{Text}'",
        _ => Text,
    };
}
