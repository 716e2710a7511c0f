namespace BS2000Bridge.Copybooks.Language;

/// <summary>Replaces text words.</summary>
internal static class Replacer
{
    /// <summary>Tries the replacements at every word in turn, the first that matches wins; what it puts in is not looked at again.</summary>
    public static List<TextWord> Apply(IReadOnlyList<TextWord> words, IReadOnlyList<Replacement> replacements, TextBudget budget)
    {
        var result = new List<TextWord>(words.Count);
        bool spaced = false;
        for (int i = 0; i < words.Count;)
        {
            (Replacement? replacement, int length) = Find(words, i, replacements);
            int before = result.Count;
            result.AddRange(replacement?.Replace(words[i]) ?? [words[i]]);
            for (int added = before; added < result.Count; added++)
            {
                // Each replacement may make the text longer, and the next COPY replaces again.
                budget.Use(result[added].Text.Length + 1, result[added].Place);
            }

            // Nothing in place of a word leaves the blanks that stood before it.
            spaced |= words[i].Spaced;
            if (result.Count > before)
            {
                result[before] = result[before].WithSpaced(spaced);
                spaced = false;
            }

            i += length;
        }

        return result;
    }

    private static (Replacement? Replacement, int Length) Find(IReadOnlyList<TextWord> words, int position, IReadOnlyList<Replacement> replacements)
    {
        foreach (Replacement replacement in replacements)
        {
            int length = replacement.Match(words, position);
            if (length > 0)
            {
                return (replacement, length);
            }
        }

        return (null, 1);
    }
}
