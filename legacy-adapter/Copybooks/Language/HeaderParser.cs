namespace BS2000Bridge.Copybooks.Language;

/// <summary>Skips what stands around records in a program: headers of divisions and sections, and file descriptions.</summary>
internal static class HeaderParser
{
    private static readonly string[] Sections = ["FILE", "WORKING-STORAGE", "LOCAL-STORAGE", "LINKAGE"];

    public static void Skip(TokenStream stream)
    {
        while (true)
        {
            if (stream.Accept("DATA"))
            {
                Expect(stream, "DIVISION");
            }
            else if (stream.Accept(Sections))
            {
                Expect(stream, "SECTION");
            }
            else if (stream.Accept("FD", "SD"))
            {
                SkipFileDescription(stream);
            }
            else
            {
                return;
            }

            stream.Expect(TokenKind.Period, "a period");
        }
    }

    private static void Expect(TokenStream stream, string word)
    {
        if (!stream.Accept(word))
        {
            throw stream.Current.Fail($"found {stream.Current}, expected {word}");
        }
    }

    private static void SkipFileDescription(TokenStream stream)
    {
        // Of a file description nothing concerns the record: its sizes are repeated by the record itself.
        while (stream.Current.Kind is not (TokenKind.Period or TokenKind.End))
        {
            stream.Take();
        }
    }
}
