namespace BS2000Bridge.Services.Requests;

/// <summary>What a text may hold.</summary>
public static class TextFields
{
    /// <summary>Whether there are control characters in it. No field of the contract has any, and PostgreSQL takes no zero character.</summary>
    public static bool HasControls(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0000', '\u001F') || text.ContainsAnyInRange('\u007F', '\u009F');
}
