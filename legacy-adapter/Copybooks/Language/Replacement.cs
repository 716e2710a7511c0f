namespace BS2000Bridge.Copybooks.Language;

/// <summary>One <c>this BY that</c> of a COPY REPLACING or REPLACE.</summary>
internal sealed class Replacement(ReplacedPart part, IReadOnlyList<TextWord> from, IReadOnlyList<TextWord> to)
{
    /// <summary>How many words at a position it replaces; 0 when it does not match there.</summary>
    public int Match(IReadOnlyList<TextWord> words, int position)
    {
        if (part != ReplacedPart.Whole)
        {
            return MatchesPart(words[position].Text) ? 1 : 0;
        }

        if (position + from.Count > words.Count)
        {
            return 0;
        }

        for (int i = 0; i < from.Count; i++)
        {
            if (!words[position + i].Is(from[i].Text))
            {
                return 0;
            }
        }

        return from.Count;
    }

    /// <summary>What stands in place of the words that begin with this one.</summary>
    public IEnumerable<TextWord> Replace(TextWord first)
    {
        if (part == ReplacedPart.Whole)
        {
            return to.Select((word, i) => i == 0 ? word.WithSpaced(first.Spaced) : word);
        }

        string old = first.Text, by = to.Count == 0 ? string.Empty : to[0].Text;
        int length = from[0].Text.Length;
        string text = part == ReplacedPart.Leading ? by + old.Substring(length) : old.Substring(0, old.Length - length) + by;
        return text.Length == 0 ? [] : [new TextWord(text, first.Spaced, first.Place)];
    }

    private bool MatchesPart(string word) => part == ReplacedPart.Leading
        ? word.StartsWith(from[0].Text, StringComparison.OrdinalIgnoreCase)
        : word.EndsWith(from[0].Text, StringComparison.OrdinalIgnoreCase);
}
