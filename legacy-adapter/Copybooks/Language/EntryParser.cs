using System.Globalization;

namespace BS2000Bridge.Copybooks.Language;

/// <summary>Parses tokens into data description entries (levels 01 to 49, 66, 77 and 88).</summary>
internal static class EntryParser
{
    public static List<DataEntry> Parse(IReadOnlyList<Token> tokens)
    {
        var stream = new TokenStream(tokens);
        var entries = new List<DataEntry>();
        HeaderParser.Skip(stream);
        while (stream.Current.Kind != TokenKind.End)
        {
            entries.Add(ParseEntry(stream));
            if (entries.Count > Limits.MaxItems)
            {
                throw stream.Current.Fail($"found more than {Limits.MaxItems} entries, expected several copybooks instead of one");
            }

            HeaderParser.Skip(stream);
        }

        return entries;
    }

    private static DataEntry ParseEntry(TokenStream stream)
    {
        Token start = stream.Expect(TokenKind.Number, "a level number");
        int level = Level(start);
        string? name = null;
        if (stream.Current.Kind is TokenKind.Word or TokenKind.Symbol && !stream.Accept("FILLER") && !ClauseParser.Begins(stream.Current))
        {
            name = DataName.Take(stream);
        }

        var entry = new DataEntry(start, level, name);
        if (level is 66 or 88 && name is null)
        {
            throw stream.Current.Fail($"found {stream.Current}, expected the name of {(level == 66 ? "what RENAMES makes" : "the condition")} (level {level})");
        }

        switch (level)
        {
            case 66:
                ParseRenames(stream, entry);
                break;
            case 88:
                ValueParser.ParseCondition(stream, entry);
                break;
            default:
                while (stream.Current.Kind != TokenKind.Period)
                {
                    ClauseParser.Parse(stream, entry);
                }

                break;
        }

        stream.Expect(TokenKind.Period, "a period");
        return entry;
    }

    private static void ParseRenames(TokenStream stream, DataEntry entry)
    {
        if (!stream.Accept("RENAMES"))
        {
            throw stream.Current.Fail($"found {stream.Current}, expected RENAMES");
        }

        entry.Renames = stream.ExpectQualifiedName("the name of an item");
        entry.RenamesThru = stream.Accept("THRU", "THROUGH") ? stream.ExpectQualifiedName("the name of the last item") : null;
    }

    private static int Level(Token token) =>
        int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int level) && level is (>= 1 and <= 49) or 66 or 77 or 88
            ? level
            : throw token.Fail($"found level {token.Text}, expected 01 to 49, 66, 77 or 88");
}
