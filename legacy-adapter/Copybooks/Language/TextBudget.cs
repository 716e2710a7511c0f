namespace BS2000Bridge.Copybooks.Language;

/// <summary>Counts the characters of a copybook with all that COPY and REPLACE bring in, and stops where no copybook goes.</summary>
internal sealed class TextBudget
{
    private int _used;

    /// <summary>Counts more characters.</summary>
    /// <exception cref="CopybookException">There are too many.</exception>
    public void Use(int characters, SourcePlace place)
    {
        if (characters > Limits.MaxCharacters - _used)
        {
            throw place.Fail($"the text with all that it copies has more than {Limits.MaxCharacters} characters");
        }

        _used += characters;
    }
}
