namespace BS2000Bridge.Copybooks;

/// <summary>Parses the OCCURS clause.</summary>
internal static class OccursParser
{
    public static void Parse(TokenStream stream, DataEntry entry, Token token)
    {
        entry.Occurs = token;
        entry.OccursMin = entry.OccursMax = stream.ExpectCount("how often the item occurs");
        if (stream.Accept("TO"))
        {
            entry.OccursMax = stream.ExpectCount("the greatest number of occurrences");
        }

        stream.Accept("TIMES");
        if (stream.Accept("DEPENDING"))
        {
            stream.Accept("ON");
            entry.DependingOn = ParseQualifiedName(stream);
        }
        else if (entry.OccursMin != entry.OccursMax)
        {
            throw stream.Fail(stream.Current, $"found {stream.Current}, expected DEPENDING ON after OCCURS {entry.OccursMin} TO {entry.OccursMax}");
        }

        if (entry.OccursMax == 0 || entry.OccursMin > entry.OccursMax)
        {
            throw stream.Fail(token, $"OCCURS {entry.OccursMin} TO {entry.OccursMax} is no range of occurrences");
        }

        SkipKeysAndIndexes(stream);
    }

    private static Token ParseQualifiedName(TokenStream stream)
    {
        Token name = stream.Expect(TokenKind.Word, "the name of the counter");
        string path = name.Text;
        while (stream.Accept("OF", "IN"))
        {
            path = stream.Expect(TokenKind.Word, "the name of a group").Text + "." + path;
        }

        return new Token(TokenKind.Word, path, name.Line, name.Column);
    }

    /// <summary>Keys and indexes are for the program's SEARCH: they take no storage.</summary>
    private static void SkipKeysAndIndexes(TokenStream stream)
    {
        while (stream.Accept("ASCENDING", "DESCENDING", "INDEXED"))
        {
            stream.Accept("KEY");
            stream.Accept("IS", "BY");
            stream.Expect(TokenKind.Word, "a name");
            while (stream.Current.Kind == TokenKind.Word && !ClauseParser.Begins(stream.Current) && !IsKeyOrIndex(stream.Current))
            {
                stream.Take();
            }
        }
    }

    private static bool IsKeyOrIndex(Token token) => token.Is("ASCENDING") || token.Is("DESCENDING") || token.Is("INDEXED");
}
