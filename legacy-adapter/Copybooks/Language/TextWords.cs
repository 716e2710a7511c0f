using System.Text;

namespace BS2000Bridge.Copybooks.Language;

/// <summary>Splits program text into text words, and makes program text of them again.</summary>
internal sealed class TextWords
{
    private readonly List<SourceChar> _source;
    private int _position;

    private TextWords(List<SourceChar> source) => _source = source;

    public static List<TextWord> Split(List<SourceChar> source)
    {
        var words = new List<TextWord>();
        var splitter = new TextWords(source);
        for (bool spaced = splitter.SkipSeparators(); splitter._position < source.Count; spaced = splitter.SkipSeparators())
        {
            int start = splitter._position;
            splitter.SkipWord();
            words.Add(new TextWord(splitter.Text(start), spaced, source[start].Place));
        }

        return words;
    }

    public static List<SourceChar> Join(List<TextWord> words)
    {
        var source = new List<SourceChar>();
        foreach (TextWord word in words)
        {
            SourcePlace place = word.Place;
            if (word.Spaced)
            {
                source.Add(new SourceChar(' ', place));
            }

            for (int i = 0; i < word.Text.Length; i++)
            {
                source.Add(new SourceChar(word.Text[i], new SourcePlace(place.Source, place.Line, place.Column + i)));
            }
        }

        return source;
    }

    /// <summary>Skips blanks and the commas and semicolons that stand for them; false when nothing was skipped.</summary>
    private bool SkipSeparators()
    {
        int start = _position;
        while (_position < _source.Count && (IsBlank(_position) || (At(_position) is ',' or ';' && IsBlank(_position + 1))))
        {
            _position++;
        }

        return _position > start;
    }

    private void SkipWord()
    {
        int start = _position;
        if (LiteralPrefix.LengthAt(_source, start) is int prefix and >= 0)
        {
            SkipLiteral(start, start + prefix);
        }
        else if (IsPseudoText(start))
        {
            _position += TextWord.PseudoText.Length;
        }
        else
        {
            while (!Ends(_position))
            {
                _position++;
            }

            _position = Math.Max(_position, start + 1);
        }
    }

    private void SkipLiteral(int start, int opening)
    {
        char quote = At(opening);
        for (_position = opening + 1; _position < _source.Count && At(_position) != '\n'; _position++)
        {
            if (At(_position) == quote && At(_position + 1) != quote)
            {
                _position++;
                return;
            }

            _position += At(_position) == quote ? 1 : 0;
        }

        throw _source[start].Place.Fail($"the literal has no closing {quote}, expected it on the same line or a continuation line");
    }

    /// <summary>Whether a word that comes from the left ends before this character.</summary>
    private bool Ends(int position) =>
        IsBlank(position)
        || At(position) is '(' or ')' or ':' or '"' or '\''
        || IsPseudoText(position)
        || (At(position) is '.' or ',' or ';' && (IsBlank(position + 1) || IsPseudoText(position + 1)));

    private bool IsPseudoText(int position) => At(position) == '=' && At(position + 1) == '=';

    private string Text(int start)
    {
        var text = new StringBuilder();
        for (int i = start; i < _position; i++)
        {
            text.Append(At(i));
        }

        return text.ToString();
    }

    private char At(int position) => position < _source.Count ? _source[position].Value : '\n';

    private bool IsBlank(int position) => At(position) is ' ' or '\n' or '\t';
}
