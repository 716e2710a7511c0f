namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>What a text may hold.</summary>
internal static class TextFields
{
    /// <summary>Whether there are control characters in it, which no field has and not every database takes.</summary>
    public static bool HasControls(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0000', '\u001F') || text.ContainsAnyInRange('\u007F', '\u009F');
}
