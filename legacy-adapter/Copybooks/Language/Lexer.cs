using System.Text;

namespace BS2000Bridge.Copybooks;

/// <summary>Cuts program text into tokens. The character-string after PICTURE [IS] is one token.</summary>
internal sealed class Lexer
{
    private readonly List<SourceChar> _source;
    private readonly string _name;
    private readonly List<Token> _tokens = [];
    private int _position;

    private Lexer(List<SourceChar> source, string name)
    {
        _source = source;
        _name = name;
    }

    public static List<Token> Run(List<SourceChar> source, string name)
    {
        var lexer = new Lexer(source, name);
        bool picture = false;
        while (lexer.SkipSeparators())
        {
            Token token = picture ? lexer.ReadPicture() : lexer.ReadToken();
            picture = token.Is("PIC") || token.Is("PICTURE") || (picture && token.Is("IS"));
            lexer._tokens.Add(token);
        }

        int line = source.Count == 0 ? 1 : source[source.Count - 1].Line;
        lexer._tokens.Add(new Token(TokenKind.End, string.Empty, line, source.Count == 0 ? 1 : source[source.Count - 1].Column));
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
        while (!IsBlank(_position) && !(At(_position) is '.' or ',' or ';' && IsBlank(_position + 1)))
        {
            _position++;
        }

        string text = Text(start);
        return Make(text == "IS" ? TokenKind.Word : TokenKind.Picture, text, start);
    }

    private Token ReadToken()
    {
        int start = _position;
        char first = At(start);
        if (first is '\'' or '"')
        {
            return ReadLiteral(start);
        }

        if (first is 'X' or 'x' or 'N' or 'n' && At(start + 1) is '\'' or '"')
        {
            _position++;
            Token literal = ReadLiteral(start);
            return first is 'X' or 'x' ? Make(literal.Kind, $"X'{literal.Text}'", start) : literal;
        }

        if (first == '.' && IsBlank(start + 1))
        {
            _position++;
            return Make(TokenKind.Period, ".", start);
        }

        while (!IsBlank(_position) && At(_position) is not ('\'' or '"' or '(' or ')') && !(At(_position) is '.' or ',' or ';' && IsBlank(_position + 1)))
        {
            _position++;
        }

        _position = Math.Max(_position, start + 1);
        string text = Text(start);
        return Make(KindOf(text), text, start);
    }

    private Token ReadLiteral(int start)
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
                return Make(TokenKind.Literal, text.ToString(), start);
            }
        }

        throw new CopybookException(_name, _source[start].Line, _source[start].Column, $"the literal has no closing {quote}");
    }

    private static TokenKind KindOf(string text)
    {
        bool digits = false, letters = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            digits |= c is >= '0' and <= '9';
            letters |= c is >= 'A' and <= 'Z';
            bool fits = c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or '-' or '_' or '.' || (i == 0 && c == '+');
            if (!fits)
            {
                return TokenKind.Symbol;
            }
        }

        return letters ? TokenKind.Word : digits ? TokenKind.Number : TokenKind.Symbol;
    }

    private Token Make(TokenKind kind, string text, int start) => new(kind, text, _source[start].Line, _source[start].Column);

    private string Text(int start)
    {
        var text = new StringBuilder();
        for (int i = start; i < _position; i++)
        {
            text.Append(At(i));
        }

        return text.ToString().ToUpperInvariant();
    }

    private char At(int position) => position < _source.Count ? _source[position].Value : '\n';

    private bool IsBlank(int position) => At(position) is ' ' or '\n' or '\t';
}
