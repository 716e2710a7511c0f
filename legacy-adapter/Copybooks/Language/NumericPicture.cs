using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Language;

/// <summary>Pictures of numbers: 9 S V P.</summary>
internal static class NumericPicture
{
    private const int MaxDigitsOfBs2000 = 31;
    private const int MaxDigitsOfIbm = 37;

    public static Picture Parse(string text, PictureSymbols symbols, Dialect dialect, Func<string, CopybookException> fail)
    {
        string shape = symbols.Shape;
        if (shape.LastIndexOf('S') > 0 || symbols.Count('V') > 1)
        {
            throw fail("has S after the first position, or more than one V, expected S in front and one V");
        }

        string number = shape.TrimStart('S');
        int point = number.IndexOf('V');
        string places = number.Replace("V", string.Empty);
        bool leading = places.StartsWith("P", StringComparison.Ordinal), trailing = places.EndsWith("P", StringComparison.Ordinal);
        if (symbols.Count('9') == 0 || places.Trim('P').IndexOf('P') >= 0 || (leading && trailing))
        {
            throw fail("is no number: expected at least one 9, and P only at one end");
        }

        bool pointFits = point < 0 || (leading ? point == 0 : !trailing || point == places.Length);
        if (!pointFits)
        {
            throw fail("has V where P does not allow it, expected it at the side of P, or left out");
        }

        int digits = symbols.Count('9'), zeros = symbols.Count('P');
        int max = dialect == Dialect.Ibm ? MaxDigitsOfIbm : MaxDigitsOfBs2000;
        if (digits + zeros > max)
        {
            throw fail($"has {digits + zeros} digits, expected at most {max}");
        }

        // P stands for a digit that is not stored: 9PP counts hundreds, PP9 thousandths.
        int scale = trailing ? -zeros : leading ? zeros + digits : point < 0 ? 0 : digits - symbols.CountBefore('9', 'V');
        return new Picture(text, PictureCategory.Numeric, digits, digits, scale, symbols.Count('S') > 0);
    }
}
