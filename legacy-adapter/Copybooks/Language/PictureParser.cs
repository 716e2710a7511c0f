using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Language;

/// <summary>Parses PICTURE character-strings.</summary>
internal static class PictureParser
{
    private const string Insertions = "B0/";
    private const string NumericSymbols = "9SVP";
    private const string EditingSymbols = "Z*+-,.$cd" + Insertions;

    /// <summary>The meaning of a picture.</summary>
    /// <exception cref="CopybookException">It does not follow the language.</exception>
    public static Picture Parse(Token token, Dialect dialect)
    {
        CopybookException Fail(string problem) => token.Fail($"PICTURE {token} {problem}");

        if (token.Text.Length > Limits.MaxPictureLength)
        {
            throw Fail($"has more than {Limits.MaxPictureLength} characters, expected repetitions such as 9(5)");
        }

        PictureSymbols symbols = PictureSymbols.Parse(token.Text) ?? throw Fail($"has a repetition that is no number in parentheses, expected 1 to {Limits.MaxRecordLength}");
        switch (symbols.FirstOutside("AXN" + NumericSymbols + EditingSymbols))
        {
            case 'E':
                throw Fail("is an external floating-point number (E), expected COMP-1 or COMP-2, or the digits and a scale of its own");
            case { } symbol:
                throw Fail($"has the symbol {symbol}, expected A X N 9 S V P or the editing symbols Z * + - , . B 0 / $ CR DB");
        }

        if (symbols.Count('A') + symbols.Count('X') + symbols.Count('N') > 0)
        {
            return Text(token.Text, symbols, Fail);
        }

        if (symbols.FirstOutside(NumericSymbols) is null)
        {
            return NumericPicture.Parse(token.Text, symbols, dialect, Fail);
        }

        return EditedPicture.Problem(symbols.Shape) is { } problem
            ? throw Fail(problem)
            : new Picture(token.Text, PictureCategory.Edited, symbols.Length, 0, 0, signed: false);
    }

    private static Picture Text(string text, PictureSymbols symbols, Func<string, CopybookException> fail)
    {
        bool national = symbols.Count('N') > 0;
        string expected = national ? "N" : "AX9";
        if (symbols.FirstOutside(expected + Insertions) is { } symbol)
        {
            string written = symbol switch { PictureSymbols.Credit => "CR", PictureSymbols.Debit => "DB", _ => symbol.ToString() };
            throw fail($"has {written} beside {(national ? "N" : "A or X")}, expected only {string.Join(" ", expected.ToCharArray())} and the insertions B 0 /");
        }

        PictureCategory category = symbols.FirstOutside(expected) is not null ? PictureCategory.Edited
            : national ? PictureCategory.National
            : symbols.FirstOutside("A") is null ? PictureCategory.Alphabetic
            : PictureCategory.Alphanumeric;
        return new Picture(text, category, symbols.Length, 0, 0, signed: false);
    }
}
