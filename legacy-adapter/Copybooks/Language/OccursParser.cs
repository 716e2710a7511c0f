namespace BS2000Bridge.Copybooks.Language;

/// <summary>Parses the OCCURS clause.</summary>
internal static class OccursParser
{
    public static void Parse(TokenStream stream, DataEntry entry, Token token)
    {
        entry.Occurs = token;
        entry.OccursMin = entry.OccursMax = ExpectCount(stream, "how often the item occurs");
        bool range = stream.Accept("TO");
        if (range)
        {
            entry.OccursMax = ExpectCount(stream, "the greatest number of occurrences");
        }

        stream.Accept("TIMES");
        if (stream.Accept("DEPENDING"))
        {
            stream.Accept("ON");
            entry.DependingOn = stream.ExpectQualifiedName("the name of the counter");

            // OCCURS 5 DEPENDING ON: without TO the table has at least one occurrence, as GnuCOBOL takes it.
            entry.OccursMin = range ? entry.OccursMin : 1;
        }
        else if (range)
        {
            throw stream.Current.Fail($"found {stream.Current}, expected DEPENDING ON after OCCURS {entry.OccursMin} TO {entry.OccursMax}");
        }

        if (entry.OccursMax == 0 || entry.OccursMin > entry.OccursMax)
        {
            throw token.Fail($"OCCURS {entry.OccursMin} TO {entry.OccursMax} is no range of occurrences, expected the least number before the greatest, which is at least 1");
        }

        SkipKeysAndIndexes(stream);
    }

    private static int ExpectCount(TokenStream stream, string expected) => stream.Sees("UNBOUNDED")
        ? throw stream.Current.Fail("found UNBOUNDED, expected a number: a record of a dataset has a greatest length")
        : stream.ExpectCount(expected);

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
