using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Language;

/// <summary>Puts the texts in place that COPY statements name, replaced as they say (ISO/IEC 1989, COPY statement).</summary>
internal sealed class CopyExpander(CopybookOptions options, TextBudget budget)
{
    private readonly Stack<string> _open = new();

    /// <summary>The text words of a text with all that it copies.</summary>
    public List<TextWord> Expand(List<SourceChar> source)
    {
        var stream = new WordStream(TextWords.Split(source));
        var result = new List<TextWord>(stream.Words.Count);
        while (!stream.AtEnd)
        {
            TextWord word = stream.Take("a word");
            if (word.Is("COPY"))
            {
                result.AddRange(Copy(stream, word));
            }
            else
            {
                result.Add(word);
            }
        }

        return result;
    }

    private List<TextWord> Copy(WordStream stream, TextWord statement)
    {
        TextWord name = stream.Take("the name of a copybook");
        string? library = stream.Accept("OF", "IN") ? Unquoted(stream.Take("the name of a library").Text) : null;
        if (stream.Accept("SUPPRESS"))
        {
            stream.Accept("PRINTING");
        }

        List<Replacement> replacements = [];
        if (stream.Accept("REPLACING"))
        {
            replacements = ReplacementParser.Parse(stream);
        }
        else
        {
            stream.Expect(".", $"a period or REPLACING after COPY {name}");
        }

        List<TextWord> words = Load(name, Unquoted(name.Text), library);
        if (words.Count > 0)
        {
            // The statement stood behind a blank, so its text does: "05 COPY A." must not become "05A".
            words[0] = words[0].WithSpaced(statement.Spaced || words[0].Spaced);
        }

        return replacements.Count == 0 ? words : Replacer.Apply(words, replacements, budget);
    }

    private List<TextWord> Load(TextWord place, string name, string? library)
    {
        string wanted = library is null ? name : $"{name} OF {library}";
        string key = wanted.ToUpperInvariant();

        // Asked before the library is, so that a circle ends at once and not at the depth limit.
        if (_open.Contains(key))
        {
            throw place.Place.Fail($"COPY {wanted} copies itself ({string.Join(" in ", _open)}), expected another copybook");
        }

        if (_open.Count == Limits.MaxCopyDepth)
        {
            throw place.Place.Fail($"COPY {wanted} stands {Limits.MaxCopyDepth} copies deep, expected fewer");
        }

        if (options.Library is not { } find)
        {
            throw place.Place.Fail($"found COPY {wanted}, expected a library to take it from; give one in the options");
        }

        CopyText text = find(name, library) ?? throw place.Place.Fail($"COPY {wanted}: the library has no copybook of that name");

        // Sixteen copybooks that copy each other twice would be 65,000 texts.
        budget.Use(text.Text.Length, place.Place);
        _open.Push(key);
        List<TextWord> words = Expand(SourceReader.Read(text.Text, text.Name, options.Form));
        _open.Pop();
        return words;
    }

    private static string Unquoted(string text) => text.Trim('"', '\'');
}
