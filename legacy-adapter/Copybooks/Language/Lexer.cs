using System.Text;

namespace BS2000Bridge.Copybooks.Language;

/// <summary>Cuts program text into tokens. The character-string after PICTURE [IS] is one token.</summary>
internal sealed class Lexer
{
    private readonly List<SourceChar> _source;
    private readonly List<Token> _tokens = [];
    private int _position;

    private Lexer(List<SourceChar> source) => _source = source;

    /// <summary>The tokens of a text; the last one is its end.</summary>
    /// <param name="source">The text.</param>
    /// <param name="name">The name of the copybook, for the place of the end of an empty one.</param>
    public static List<Token> Run(List<SourceChar> source, string name)
    {
        var lexer = new Lexer(source);
        bool picture = false;
        while (lexer.SkipSeparators())
        {
            Token token = picture ? lexer.ReadPicture() : lexer.ReadToken();

            // A picture has characters that are separators elsewhere: 9(5).99 and Z,ZZ9 are one token only behind PICTURE.
            picture = token.Is("PIC") || token.Is("PICTURE") || (picture && token.Is("IS"));
            lexer._tokens.Add(token);
        }

        SourcePlace end = source.Count == 0 ? new SourcePlace(name, 1, 1) : source[source.Count - 1].Place;
        lexer._tokens.Add(new Token(TokenKind.End, string.Empty, end));
        return lexer._tokens;
    }

    private bool SkipSeparators()
    {
        while (_position < _source.Count && (IsBlank(_position) || (At(_position) is ',' or ';' && IsBlank(_position + 1))))
        {
            _position++;
        }

        return _position < _source.Count;
    }

    private Token ReadPicture()
    {
        int start = _position;

        // A period ends the entry only before a blank: in 9.99 it is part of the picture.
        while (!IsBlank(_position) && !(At(_position) is '.' or ',' or ';' && IsBlank(_position + 1)))
        {
            _position++;
        }

        string text = Text(start).ToUpperInvariant();
        TokenKind kind = text == "IS" ? TokenKind.Word : text.Length == 0 ? TokenKind.Period : TokenKind.Picture;
        _position = Math.Max(_position, start + 1);
        return Make(kind, text, start);
    }

    private Token ReadToken()
    {
        int start = _position;
        if (LiteralPrefix.LengthAt(_source, start) is int prefix and >= 0)
        {
            _position += prefix;
            return ReadLiteral(start, Text(start));
        }

        if (At(start) == '.' && IsBlank(start + 1))
        {
            _position++;
            return Make(TokenKind.Period, ".", start);
        }

        while (!IsBlank(_position) && At(_position) is not ('\'' or '"' or '(' or ')') && !(At(_position) is '.' or ',' or ';' && IsBlank(_position + 1)))
        {
            _position++;
        }

        // A lone quote or parenthesis is one character: there must always be progress.
        _position = Math.Max(_position, start + 1);
        string text = Text(start);
        return Make(KindOf(text), text, start);
    }

    /// <summary>Of a hexadecimal literal the text is <c>X'C1'</c>, of all others the characters.</summary>
    private Token ReadLiteral(int start, string prefix)
    {
        char quote = At(_position);
        var text = new StringBuilder();
        for (_position++; _position < _source.Count && At(_position) != '\n'; _position++)
        {
            if (At(_position) != quote)
            {
                text.Append(At(_position));
            }
            else if (At(_position + 1) == quote)
            {
                text.Append(quote);
                _position++;
            }
            else
            {
                _position++;
                prefix = prefix.ToUpperInvariant();
                return Make(TokenKind.Literal, prefix.EndsWith("X", StringComparison.Ordinal) ? $"{prefix}'{text}'" : text.ToString(), start);
            }
        }

        throw _source[start].Place.Fail($"the literal has no closing {quote}, expected it on the same line or a continuation line");
    }

    private static TokenKind KindOf(string text)
    {
        bool digits = false, letters = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            digits |= c is >= '0' and <= '9';
            letters |= c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
            bool fits = c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '-' or '_' or '.' || (i == 0 && c == '+');
            if (!fits)
            {
                return TokenKind.Symbol;
            }
        }

        return letters ? TokenKind.Word : digits ? TokenKind.Number : TokenKind.Symbol;
    }

    private Token Make(TokenKind kind, string text, int start) => new(kind, text, _source[start].Place);

    private string Text(int start)
    {
        var text = new StringBuilder();
        for (int i = start; i < _position; i++)
        {
            text.Append(At(i));
        }

        return text.ToString();
    }

    private char At(int position) => position < _source.Count ? _source[position].Value : '\n';

    private bool IsBlank(int position) => At(position) is ' ' or '\n' or '\t';
}
