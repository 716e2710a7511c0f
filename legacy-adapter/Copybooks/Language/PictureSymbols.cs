using System.Globalization;
using System.Text;

namespace BS2000Bridge.Copybooks.Language;

/// <summary>The symbols of a PICTURE character-string, each run of one symbol with how often it stands there.</summary>
internal sealed class PictureSymbols
{
    /// <summary>Stands for CR.</summary>
    public const char Credit = 'c';

    /// <summary>Stands for DB.</summary>
    public const char Debit = 'd';

    private readonly List<(char Symbol, int Count)> _runs = [];

    private PictureSymbols()
    {
    }

    /// <summary>The symbols in their order, every run shortened to at most two.</summary>
    public string Shape
    {
        get
        {
            var shape = new StringBuilder();
            foreach ((char symbol, int count) in _runs)
            {
                // The order of symbols is a matter of "none, one or several"; a picture of 9(999999) need not be spelt out for it.
                shape.Append(symbol, Math.Min(count, 2));
            }

            return shape.ToString();
        }
    }

    /// <summary>The characters that the symbols take in storage: S V P take none, CR and DB two.</summary>
    public int Length => _runs.Sum(run => run.Symbol switch
    {
        'S' or 'V' or 'P' => 0,
        Credit or Debit => 2 * run.Count,
        _ => run.Count,
    });

    /// <summary>How often a symbol stands there.</summary>
    public int Count(char symbol) => _runs.Sum(run => run.Symbol == symbol ? run.Count : 0);

    /// <summary>How often a symbol stands there before another one.</summary>
    public int CountBefore(char symbol, char before) => _runs.TakeWhile(run => run.Symbol != before).Sum(run => run.Symbol == symbol ? run.Count : 0);

    /// <summary>The first symbol that is not one of these; null when all are.</summary>
    public char? FirstOutside(string symbols)
    {
        foreach ((char symbol, _) in _runs)
        {
            if (symbols.IndexOf(symbol) < 0)
            {
                return symbol;
            }
        }

        return null;
    }

    /// <summary>Reads a character-string in upper case; null when a repetition is no number in parentheses.</summary>
    public static PictureSymbols? Parse(string text)
    {
        var symbols = new PictureSymbols();
        for (int i = 0; i < text.Length;)
        {
            char symbol = SymbolAt(text, i);
            i += symbol is Credit or Debit ? 2 : 1;
            int count = 1;
            if (i < text.Length && text[i] == '(')
            {
                int close = text.IndexOf(')', i);
                count = close < 0 ? 0 : ParseCount(text.Substring(i + 1, close - i - 1));
                i = close + 1;
            }

            if (count == 0 || symbol is '(' or ')')
            {
                return null;
            }

            symbols.Add(symbol, count);
        }

        return symbols;
    }

    private static char SymbolAt(string text, int position) =>
        string.CompareOrdinal(text, position, "CR", 0, 2) == 0 ? Credit
        : string.CompareOrdinal(text, position, "DB", 0, 2) == 0 ? Debit
        : text[position];

    private static int ParseCount(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count <= Limits.MaxRecordLength ? count : 0;

    private void Add(char symbol, int count)
    {
        int last = _runs.Count - 1;
        if (last >= 0 && _runs[last].Symbol == symbol)
        {
            _runs[last] = (symbol, _runs[last].Count + count);
        }
        else
        {
            _runs.Add((symbol, count));
        }
    }
}
