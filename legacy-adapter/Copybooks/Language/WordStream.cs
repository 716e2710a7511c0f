namespace BS2000Bridge.Copybooks.Language;

/// <summary>Text words, one after the other, as the COPY and REPLACE statements are read.</summary>
internal sealed class WordStream(IReadOnlyList<TextWord> words)
{
    public int Position { get; set; }

    public bool AtEnd => Position == words.Count;

    public IReadOnlyList<TextWord> Words => words;

    /// <summary>Whether the next word is this one.</summary>
    public bool Sees(string word) => !AtEnd && words[Position].Is(word);

    /// <summary>Takes the next word when it is one of these.</summary>
    public bool Accept(params string[] accepted)
    {
        if (!Array.Exists(accepted, Sees))
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Takes the next word, whatever it is.</summary>
    public TextWord Take(string expected) =>
        AtEnd ? throw words[words.Count - 1].Place.Fail($"found the end of the text, expected {expected}") : words[Position++];

    /// <summary>Takes the next word, which must be this one.</summary>
    public TextWord Expect(string word, string expected)
    {
        TextWord found = Take(expected);
        return found.Is(word) ? found : throw found.Place.Fail($"found {found}, expected {expected}");
    }
}
