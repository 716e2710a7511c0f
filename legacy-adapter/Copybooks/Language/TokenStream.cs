namespace BS2000Bridge.Copybooks;

/// <summary>The tokens of a copybook, one after the other, with the errors that a parser needs.</summary>
internal sealed class TokenStream(IReadOnlyList<Token> tokens, string name)
{
    private int _position;

    public Token Current => tokens[_position];

    public Token Take()
    {
        Token token = Current;
        if (token.Kind != TokenKind.End)
        {
            _position++;
        }

        return token;
    }

    /// <summary>Takes the token when it is one of these words.</summary>
    public bool Accept(params string[] words)
    {
        foreach (string word in words)
        {
            if (Current.Is(word))
            {
                _position++;
                return true;
            }
        }

        return false;
    }

    public Token Expect(TokenKind kind, string expected)
    {
        Token token = Current;
        return token.Kind == kind ? Take() : throw Fail(token, $"found {token}, expected {expected}");
    }

    public int ExpectCount(string expected)
    {
        Token token = Expect(TokenKind.Number, expected);
        return int.TryParse(token.Text, out int value) && value >= 0
            ? value
            : throw Fail(token, $"found {token}, expected {expected}");
    }

    public CopybookException Fail(Token token, string problem) => new(name, token.Line, token.Column, problem);
}
