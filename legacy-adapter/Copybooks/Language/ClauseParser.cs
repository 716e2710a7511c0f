namespace BS2000Bridge.Copybooks;

/// <summary>Parses the clauses of a data description entry, in any order.</summary>
internal static class ClauseParser
{
    private const string Clauses =
        "a period or one of PICTURE, USAGE, SIGN, OCCURS, REDEFINES, VALUE, JUSTIFIED, BLANK WHEN ZERO, SYNCHRONIZED";

    private static readonly HashSet<string> FirstWords = new(StringComparer.Ordinal)
    {
        "PIC", "PICTURE", "USAGE", "SIGN", "LEADING", "TRAILING", "OCCURS", "REDEFINES", "VALUE", "VALUES", "JUST", "JUSTIFIED",
        "BLANK", "SYNC", "SYNCHRONIZED",
    };

    private static readonly HashSet<string> Figuratives = new(StringComparer.Ordinal)
    {
        "ZERO", "ZEROS", "ZEROES", "SPACE", "SPACES", "HIGH-VALUE", "HIGH-VALUES", "LOW-VALUE", "LOW-VALUES", "QUOTE", "QUOTES",
    };

    /// <summary>Whether a clause begins with this word, so that it is no data name.</summary>
    public static bool Begins(Token token) => FirstWords.Contains(token.Text) || UsageWords.IsUsage(token.Text);

    public static void Parse(TokenStream stream, DataEntry entry)
    {
        Token token = stream.Take();
        switch (token.Kind == TokenKind.Word ? token.Text : string.Empty)
        {
            case "PIC" or "PICTURE":
                stream.Accept("IS");
                entry.Picture = stream.Expect(TokenKind.Picture, "a picture");
                break;
            case "USAGE":
                stream.Accept("IS");
                entry.Usage = UsageWords.Parse(stream, stream.Take());
                break;
            case "SIGN":
                stream.Accept("IS");
                ParseSign(stream, entry, stream.Take());
                break;
            case "LEADING" or "TRAILING":
                ParseSign(stream, entry, token);
                break;
            case "OCCURS":
                OccursParser.Parse(stream, entry, token);
                break;
            case "REDEFINES":
                entry.Redefines = stream.Expect(TokenKind.Word, "the name of the item that is redefined");
                break;
            case "VALUE" or "VALUES":
                stream.Accept("IS", "ARE");
                entry.Values.Add(ParseLiteral(stream));
                break;
            case "JUST" or "JUSTIFIED":
                stream.Accept("RIGHT");
                entry.Justified = true;
                break;
            case "BLANK":
                stream.Accept("WHEN");
                entry.BlankWhenZero = stream.Accept("ZERO", "ZEROS", "ZEROES")
                    ? true
                    : throw stream.Fail(stream.Current, $"found {stream.Current}, expected BLANK WHEN ZERO");
                break;
            case "SYNC" or "SYNCHRONIZED":
                stream.Accept("LEFT", "RIGHT");
                entry.Synchronized = true;
                break;
            default:
                entry.Usage = UsageWords.IsUsage(token.Text)
                    ? UsageWords.Parse(stream, token)
                    : throw stream.Fail(token, $"found {token}, expected {Clauses}");
                break;
        }
    }

    public static void ParseConditionValues(TokenStream stream, DataEntry entry)
    {
        if (!stream.Accept("VALUE", "VALUES"))
        {
            throw stream.Fail(stream.Current, $"found {stream.Current}, expected VALUE");
        }

        stream.Accept("IS", "ARE");
        do
        {
            string from = ParseLiteral(stream);
            entry.Values.Add(stream.Accept("THRU", "THROUGH") ? $"{from} THRU {ParseLiteral(stream)}" : from);
        }
        while (stream.Current.Kind != TokenKind.Period);
    }

    private static string ParseLiteral(TokenStream stream)
    {
        stream.Accept("ALL");
        Token token = stream.Take();
        bool literal = token.Kind is TokenKind.Literal or TokenKind.Number
            || (token.Kind == TokenKind.Word && Figuratives.Contains(token.Text));
        return literal ? token.Text : throw stream.Fail(token, $"found {token}, expected a literal");
    }

    private static void ParseSign(TokenStream stream, DataEntry entry, Token position)
    {
        bool leading = position.Is("LEADING");
        if (!leading && !position.Is("TRAILING"))
        {
            throw stream.Fail(position, $"found {position}, expected LEADING or TRAILING");
        }

        bool separate = stream.Accept("SEPARATE");
        if (separate)
        {
            stream.Accept("CHARACTER");
        }

        entry.Sign = (leading, separate) switch
        {
            (true, true) => SignPosition.LeadingSeparate,
            (true, false) => SignPosition.Leading,
            (false, true) => SignPosition.TrailingSeparate,
            (false, false) => SignPosition.Trailing,
        };
    }
}
