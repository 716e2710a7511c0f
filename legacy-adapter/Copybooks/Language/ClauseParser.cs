namespace BS2000Bridge.Copybooks.Language;

/// <summary>Parses the clauses of a data description entry, in any order, each at most once.</summary>
internal static class ClauseParser
{
    private const string Expected =
        "a period or one of PICTURE, USAGE, SIGN, OCCURS, REDEFINES, VALUE, JUSTIFIED, BLANK WHEN ZERO, SYNCHRONIZED, EXTERNAL, GLOBAL";

    /// <summary>The clauses by the words with which they begin.</summary>
    private static readonly Dictionary<string, string> Clauses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PIC"] = "PICTURE",
        ["PICTURE"] = "PICTURE",
        ["USAGE"] = "USAGE",
        ["SIGN"] = "SIGN",
        ["LEADING"] = "SIGN",
        ["TRAILING"] = "SIGN",
        ["OCCURS"] = "OCCURS",
        ["REDEFINES"] = "REDEFINES",
        ["VALUE"] = "VALUE",
        ["VALUES"] = "VALUE",
        ["JUST"] = "JUSTIFIED",
        ["JUSTIFIED"] = "JUSTIFIED",
        ["BLANK"] = "BLANK WHEN ZERO",
        ["SYNC"] = "SYNCHRONIZED",
        ["SYNCHRONIZED"] = "SYNCHRONIZED",
        ["EXTERNAL"] = "EXTERNAL",
        ["GLOBAL"] = "GLOBAL",
        ["RENAMES"] = "RENAMES",
    };

    /// <summary>Whether a clause begins with this word, so that it is no data name.</summary>
    public static bool Begins(Token token) => token.Kind == TokenKind.Word && ClauseOf(token) is not null;

    public static void Parse(TokenStream stream, DataEntry entry)
    {
        Token token = stream.Take();
        string? clause = token.Kind == TokenKind.Word ? ClauseOf(token) : null;

        // RENAMES is in the table so that it is not taken for a name, but it belongs to level 66 alone.
        if (clause is null or "RENAMES")
        {
            throw token.Fail($"found {token}, expected {Expected}");
        }

        if (!entry.Note(clause))
        {
            throw token.Fail($"found {clause} a second time, expected it once");
        }

        Parse(stream, entry, token, clause);
    }

    private static string? ClauseOf(Token token) =>
        Clauses.TryGetValue(token.Text, out string? clause) ? clause : UsageWords.IsUsage(token.Text) ? "USAGE" : null;

    private static void Parse(TokenStream stream, DataEntry entry, Token token, string clause)
    {
        switch (clause)
        {
            case "PICTURE":
                stream.Accept("IS");
                entry.Picture = stream.Expect(TokenKind.Picture, "a picture");
                break;
            case "USAGE":
                entry.Usage = UsageWords.Parse(token.Is("USAGE") ? TakeAfterIs(stream) : token);
                break;
            case "SIGN":
                ParseSign(stream, entry, token.Is("SIGN") ? TakeAfterIs(stream) : token);
                break;
            case "OCCURS":
                OccursParser.Parse(stream, entry, token);
                break;
            case "REDEFINES":
                entry.Redefines = stream.Expect(TokenKind.Word, "the name of the item that is redefined");
                break;
            case "VALUE":
                ValueParser.ParseItem(stream, entry);
                break;
            case "JUSTIFIED":
                stream.Accept("RIGHT");
                entry.Justified = true;
                break;
            case "BLANK WHEN ZERO":
                stream.Accept("WHEN");
                entry.BlankWhenZero = stream.Accept("ZERO", "ZEROS", "ZEROES")
                    ? true
                    : throw stream.Current.Fail($"found {stream.Current}, expected BLANK WHEN ZERO");
                break;
            case "SYNCHRONIZED":
                stream.Accept("LEFT", "RIGHT");
                entry.Synchronized = true;
                break;
            default:
                CheckLevel(entry, token, clause);
                break;
        }
    }

    private static Token TakeAfterIs(TokenStream stream)
    {
        stream.Accept("IS");
        return stream.Take();
    }

    /// <summary>EXTERNAL and GLOBAL concern programs, not data.</summary>
    private static void CheckLevel(DataEntry entry, Token token, string clause)
    {
        if (entry.Level is not (1 or 77))
        {
            throw token.Fail($"found {clause} at level {entry.Level}, expected it at level 01 or 77");
        }
    }

    private static void ParseSign(TokenStream stream, DataEntry entry, Token position)
    {
        bool leading = position.Is("LEADING");
        if (!leading && !position.Is("TRAILING"))
        {
            throw position.Fail($"found {position}, expected LEADING or TRAILING");
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
