namespace BS2000Bridge.Copybooks.Language;

/// <summary>
/// The order of the symbols of a numeric-edited picture (ISO/IEC 1989, PICTURE clause, order of precedence): a sign and
/// a currency symbol, one symbol of suppression or floating insertion, digits, one decimal point, a sign, CR or DB.
/// </summary>
internal sealed class EditedPicture
{
    private readonly string _symbols;
    private readonly char _repeated;
    private int _position;

    private EditedPicture(string symbols)
    {
        _symbols = symbols;
        _repeated = Repeated(symbols);
    }

    private bool SignFloats => _repeated is '+' or '-';

    /// <summary>What is wrong with a picture of this shape; null when nothing is.</summary>
    public static string? Problem(string shape)
    {
        // What is inserted anywhere has no place in the order.
        string symbols = string.Concat(shape.Where(symbol => ",B0/".IndexOf(symbol) < 0));
        if (symbols.IndexOf('Z') >= 0 && symbols.IndexOf('*') >= 0)
        {
            return "has both Z and *, expected one of them";
        }

        var picture = new EditedPicture(symbols);
        if (symbols.IndexOf('9') < 0 && picture._repeated == '\0')
        {
            return "has no digit, expected at least one of 9 Z *, or two of + - $";
        }

        return picture.Fits()
            ? null
            : "has its symbols out of order, expected a sign, $, one of Z * + - $ repeated, 9, one decimal point with digits, "
                + "and a sign, CR or DB at the end when none stands in front";
    }

    /// <summary>The symbol that stands for digits: Z or *, or a sign or currency symbol that stands there twice; NUL when none does.</summary>
    private static char Repeated(string symbols)
    {
        foreach (char symbol in "Z*+-$")
        {
            int first = symbols.IndexOf(symbol);
            if (first >= 0 && (symbol is 'Z' or '*' || symbols.LastIndexOf(symbol) > first))
            {
                return symbol;
            }
        }

        return '\0';
    }

    private bool Fits()
    {
        bool signed = SignFloats || Take('+') || Take('-');
        if (_repeated != '$')
        {
            Take('$');
        }

        TakeDigits();
        if (!signed)
        {
            _ = Take('+') || Take('-') || Take(PictureSymbols.Credit) || Take(PictureSymbols.Debit);
        }

        return _position == _symbols.Length;
    }

    private void TakeDigits()
    {
        bool suppressed = TakeAll(_repeated), digits = TakeAll('9');
        if ((suppressed || digits) && TakeAll('P'))
        {
            Take('V');
            return;
        }

        bool point = Take('.');
        if (!point)
        {
            point = Take('V');
            point |= !suppressed && !digits && TakeAll('P');
        }

        if (point)
        {
            _ = (!digits && TakeAll(_repeated)) || TakeAll('9');
        }
    }

    private bool Take(char symbol)
    {
        bool taken = _position < _symbols.Length && _symbols[_position] == symbol;
        _position += taken ? 1 : 0;
        return taken;
    }

    private bool TakeAll(char symbol)
    {
        int start = _position;
        while (Take(symbol))
        {
        }

        return _position > start;
    }
}
