using System.Globalization;

namespace BS2000Bridge.Copybooks.Language;

/// <summary>The tokens of a copybook, one after the other, with the errors that a parser needs.</summary>
internal sealed class TokenStream(IReadOnlyList<Token> tokens)
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
        bool accepted = Sees(words);
        _position += accepted ? 1 : 0;
        return accepted;
    }

    /// <summary>Whether the token is one of these words.</summary>
    public bool Sees(params string[] words) => Array.Exists(words, Current.Is);

    public Token Expect(TokenKind kind, string expected)
    {
        Token token = Current;
        return token.Kind == kind ? Take() : throw token.Fail($"found {token}, expected {expected}");
    }

    public int ExpectCount(string expected)
    {
        Token token = Expect(TokenKind.Number, expected);
        return int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw token.Fail($"found {token}, expected {expected}");
    }

    /// <summary>Takes a name, qualified by the groups around it: its path from the outside in, joined by points.</summary>
    public Token ExpectQualifiedName(string expected)
    {
        Token name = Expect(TokenKind.Word, expected);
        string path = name.Text;
        for (int depth = 0; Accept("OF", "IN"); depth++)
        {
            Token group = Expect(TokenKind.Word, "the name of a group");
            path = depth < Limits.MaxLevel ? group.Text + "." + path : throw group.Fail($"found more than {Limits.MaxLevel} qualifiers");
        }

        return new Token(TokenKind.Word, path, name.Place);
    }
}
