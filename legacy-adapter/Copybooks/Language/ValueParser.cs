namespace BS2000Bridge.Copybooks.Language;

/// <summary>Parses the values of items and conditions.</summary>
internal static class ValueParser
{
    private static readonly HashSet<string> Figuratives = new(StringComparer.OrdinalIgnoreCase)
    {
        "ZERO", "ZEROS", "ZEROES", "SPACE", "SPACES", "HIGH-VALUE", "HIGH-VALUES", "LOW-VALUE", "LOW-VALUES", "QUOTE", "QUOTES",
        "NULL", "NULLS",
    };

    /// <summary>Parses what follows VALUE: one literal, or those of the occurrences of a table.</summary>
    public static void ParseItem(TokenStream stream, DataEntry entry)
    {
        stream.Accept("IS", "ARE");
        do
        {
            entry.Values.Add(ParseLiteral(stream));
        }
        // Several values without THRU are those of a table's occurrences (COBOL 2002).
        while (IsLiteral(stream.Current));
    }

    /// <summary>Parses the VALUE clause of a level 88.</summary>
    public static void ParseCondition(TokenStream stream, DataEntry entry)
    {
        if (!stream.Accept("VALUE", "VALUES"))
        {
            throw stream.Current.Fail($"found {stream.Current}, expected VALUE");
        }

        stream.Accept("IS", "ARE");
        do
        {
            string from = ParseLiteral(stream);
            entry.Values.Add(stream.Accept("THRU", "THROUGH") ? $"{from} THRU {ParseLiteral(stream)}" : from);
        }
        while (stream.Current.Kind != TokenKind.Period && !stream.Sees("WHEN", "FALSE"));

        SkipFalse(stream);
    }

    /// <summary>The value that SET TO FALSE gives is for programs: it says nothing of the data.</summary>
    private static void SkipFalse(TokenStream stream)
    {
        if (stream.Accept("WHEN"))
        {
            stream.Accept("SET");
            stream.Accept("TO");
        }

        if (stream.Accept("FALSE"))
        {
            stream.Accept("IS");
            ParseLiteral(stream);
        }
    }

    private static string ParseLiteral(TokenStream stream)
    {
        bool all = stream.Accept("ALL");
        Token token = stream.Take();
        if (!IsLiteral(token))
        {
            throw token.Fail($"found {token}, expected a literal");
        }

        // A figurative constant repeats by itself.
        return token.Kind == TokenKind.Word ? token.Text.ToUpperInvariant() : all ? $"ALL {token.Text}" : token.Text;
    }

    private static bool IsLiteral(Token token) =>
        token.Kind is TokenKind.Literal or TokenKind.Number || (token.Kind == TokenKind.Word && Figuratives.Contains(token.Text));
}
