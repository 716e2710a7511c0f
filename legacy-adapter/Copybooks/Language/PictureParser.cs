using System.Globalization;
using System.Text;

namespace BS2000Bridge.Copybooks;

/// <summary>Parses PICTURE character-strings.</summary>
internal static class PictureParser
{
    private const int LongestPicture = 50;
    private const int MostDigits = 31;
    private const string EditingSymbols = "Z*+-,.B0/$";

    /// <summary>The symbols of the picture, or the problem with it.</summary>
    public static Picture Parse(Token token, string copybook)
    {
        CopybookException Fail(string problem) => new(copybook, token.Line, token.Column, $"PICTURE {token.Text} {problem}");

        if (token.Text.Length > LongestPicture)
        {
            throw Fail($"has more than {LongestPicture} characters");
        }

        string symbols = Expand(token.Text) ?? throw Fail("has a repetition that is no number in parentheses");
        bool edited = symbols.IndexOf("CR", StringComparison.Ordinal) >= 0 || symbols.IndexOf("DB", StringComparison.Ordinal) >= 0;
        string rest = symbols.Replace("CR", string.Empty).Replace("DB", string.Empty);
        bool text = false, letters = false;
        foreach (char symbol in rest)
        {
            edited |= EditingSymbols.IndexOf(symbol) >= 0;
            text |= symbol is 'X';
            letters |= symbol is 'A';
            if ("AX9SVP".IndexOf(symbol) < 0 && EditingSymbols.IndexOf(symbol) < 0)
            {
                throw Fail($"has the symbol {symbol}, expected A X 9 S V P or the editing symbols Z * + - , . B 0 / $ CR DB");
            }
        }

        if (edited || text || letters)
        {
            int length = symbols.Length - symbols.Count(c => c is 'V' or 'P' or 'S');
            bool alphabetic = !edited && !text && symbols.IndexOf('9') < 0;
            PictureCategory category = edited ? PictureCategory.Edited : alphabetic ? PictureCategory.Alphabetic : PictureCategory.Alphanumeric;
            return new Picture(token.Text, category, length, 0, 0, signed: false);
        }

        return Numeric(token.Text, symbols, Fail);
    }

    private static Picture Numeric(string text, string symbols, Func<string, CopybookException> fail)
    {
        bool signed = symbols.Length > 0 && symbols[0] == 'S';
        string number = signed ? symbols.Substring(1) : symbols;
        int digits = number.Count(c => c == '9');
        int point = number.IndexOf('V');
        string places = number.Replace("V", string.Empty);
        if (number.IndexOf('S') >= 0 || number.Length - places.Length > 1)
        {
            throw fail("has S after the first position, or more than one V");
        }

        string inner = places.Trim('P');
        int leadingP = places.Length - places.TrimStart('P').Length;
        int trailingP = places.Length - inner.Length - leadingP;
        if (digits == 0 || inner.IndexOf('P') >= 0 || (leadingP > 0 && trailingP > 0))
        {
            throw fail("is no number: expected at least one 9, and P only at one end");
        }

        bool pointFits = point < 0 || (leadingP > 0 ? point == 0 : trailingP == 0 || point == places.Length);
        if (!pointFits)
        {
            throw fail("has V where P does not allow it");
        }

        if (places.Length > MostDigits)
        {
            throw fail($"has more than {MostDigits} digits");
        }

        int scale = trailingP > 0 ? -trailingP : leadingP > 0 ? places.Length : point < 0 ? 0 : number.Length - 1 - point;
        return new Picture(text, PictureCategory.Numeric, digits, digits, scale, signed);
    }

    /// <summary>Writes out <c>9(3)</c> as <c>999</c>; null when a repetition is malformed.</summary>
    private static string? Expand(string text)
    {
        const int LongestItem = 65_535;
        var symbols = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '(')
            {
                symbols.Append(text[i]);
                continue;
            }

            int close = text.IndexOf(')', i);
            bool number = close > 0 && symbols.Length > 0
                && int.TryParse(text.Substring(i + 1, close - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
                && count is > 0 and <= LongestItem
                && symbols.Append(symbols[symbols.Length - 1], count - 1).Length > 0;
            if (!number)
            {
                return null;
            }

            i = close;
        }

        return symbols.ToString();
    }
}
