using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Language;

/// <summary>
/// Lines that speak to the compiler: <c>&gt;&gt;SOURCE FORMAT IS FREE</c>, <c>$SET SOURCEFORMAT"FREE"</c>, and those that
/// only concern its listing (<c>EJECT</c>, <c>SKIP1</c> to <c>SKIP3</c>, <c>TITLE</c>).
/// </summary>
internal static class SourceDirective
{
    private static readonly char[] Separators = [' ', '"', '\'', '(', ')', '.'];

    /// <summary>Whether the line, with or without a sequence area, is a directive.</summary>
    public static bool IsDirective(string line)
    {
        // Nearly no line is a directive, and this is asked of every line.
        if (line.IndexOf('>') < 0 && line.IndexOf('$') < 0)
        {
            return false;
        }

        string text = WithoutSequence(line);
        return text.StartsWith(">>", StringComparison.Ordinal) || text.StartsWith("$SET ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The form that a directive asks for; the present one when it speaks of something else.</summary>
    /// <exception cref="CopybookException">The directive would change what the text means.</exception>
    public static SourceForm Read(string line, SourcePlace place, SourceForm present)
    {
        string[] words = Words(WithoutSequence(line));
        string last = words[words.Length - 1];
        bool source = Array.Exists(words, word => word is ">>SOURCE" or "SOURCE" or "SOURCEFORMAT");
        if (source && last is "FREE" or "FIXED")
        {
            return last == "FREE" ? SourceForm.Free : SourceForm.Fixed;
        }

        return words[0] == "$SET"
            ? present
            : throw place.Fail($"found the directive {words[0]}, expected >>SOURCE FORMAT IS FREE or FIXED");
    }

    /// <summary>Whether the text of a line only concerns the compiler's listing.</summary>
    public static bool IsListing(string text)
    {
        text = text.TrimStart();
        if (text.Length == 0 || text[0] is not ('E' or 'e' or 'S' or 's' or 'T' or 't'))
        {
            return false;
        }

        string[] words = Words(text);
        return (words.Length == 1 && words[0] is "EJECT" or "SKIP1" or "SKIP2" or "SKIP3") || (words[0] == "TITLE" && text.IndexOfAny(['"', '\'']) > 0);
    }

    private static string WithoutSequence(string line) => line.TrimStart(' ', '\t', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static string[] Words(string text) => text.ToUpperInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
