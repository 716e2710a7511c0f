using System.Globalization;

namespace BS2000Bridge.Copybooks;

/// <summary>Parses tokens into data description entries (levels 01 to 49, 77 and 88).</summary>
internal static class EntryParser
{
    public static List<DataEntry> Parse(IReadOnlyList<Token> tokens, string name)
    {
        var stream = new TokenStream(tokens, name);
        var entries = new List<DataEntry>();
        while (stream.Current.Kind != TokenKind.End)
        {
            entries.Add(ParseEntry(stream));
        }

        return entries;
    }

    private static DataEntry ParseEntry(TokenStream stream)
    {
        Token start = stream.Expect(TokenKind.Number, "a level number");
        int level = Level(stream, start);
        string? name = null;
        if (stream.Current.Kind == TokenKind.Word && !stream.Accept("FILLER") && !ClauseParser.Begins(stream.Current))
        {
            name = stream.Take().Text;
        }

        var entry = new DataEntry(start, level, name);
        if (level == 88)
        {
            if (name is null)
            {
                throw stream.Fail(stream.Current, "a condition (level 88) needs a name");
            }

            ClauseParser.ParseConditionValues(stream, entry);
        }

        while (stream.Current.Kind != TokenKind.Period)
        {
            ClauseParser.Parse(stream, entry);
        }

        stream.Take();
        return entry;
    }

    private static int Level(TokenStream stream, Token token)
    {
        if (!int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int level) || level is not ((>= 1 and <= 49) or 66 or 77 or 88))
        {
            throw stream.Fail(token, $"found level {token.Text}, expected 01 to 49, 77 or 88");
        }

        return level == 66
            ? throw stream.Fail(token, "RENAMES (level 66) is not supported; describe the same bytes by a REDEFINES, or remove the entry")
            : level;
    }
}
