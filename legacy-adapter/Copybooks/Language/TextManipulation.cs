using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Language;

/// <summary>
/// The text manipulation of the language: COPY, then REPLACE (ISO/IEC 1989). Text words have no line any more, so that
/// a text that has neither statement is left as it is.
/// </summary>
internal static class TextManipulation
{
    public static List<SourceChar> Run(string text, string name, CopybookOptions options)
    {
        var budget = new TextBudget();
        budget.Use(text.Length, new SourcePlace(name, 1, 1));
        List<SourceChar> source = SourceReader.Read(text, name, options.Form);

        // Also a comment with the word COPY goes the long way; that costs time and changes nothing.
        if (!Has(text, "COPY") && !Has(text, "REPLACE"))
        {
            return source;
        }

        List<TextWord> words = new CopyExpander(options, budget).Expand(source);
        return TextWords.Join(Replace(words, budget));
    }

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>A REPLACE holds up to the next one, or to REPLACE OFF.</summary>
    private static List<TextWord> Replace(List<TextWord> words, TextBudget budget)
    {
        var stream = new WordStream(words);
        var result = new List<TextWord>(words.Count);
        List<Replacement> replacements = [];
        while (!stream.AtEnd)
        {
            int start = stream.Position;
            while (!stream.AtEnd && !stream.Sees("REPLACE"))
            {
                stream.Position++;
            }

            List<TextWord> part = words.GetRange(start, stream.Position - start);
            result.AddRange(replacements.Count == 0 ? part : Replacer.Apply(part, replacements, budget));
            if (stream.Accept("REPLACE"))
            {
                replacements = ReadStatement(stream);
            }
        }

        return result;
    }

    private static List<Replacement> ReadStatement(WordStream stream)
    {
        if (!stream.Accept("OFF"))
        {
            return ReplacementParser.Parse(stream);
        }

        stream.Expect(".", "a period after REPLACE OFF");
        return [];
    }
}
