namespace BS2000Bridge.Reconciliation.Markup;

/// <summary>Which elements, attributes and link targets a page may have: none that could run a program.</summary>
internal static class HtmlNames
{
    /// <summary>Checks an element.</summary>
    /// <exception cref="ArgumentException">It has no plain name, or could run a program.</exception>
    public static void RequireElement(string tag)
    {
        if (!IsPlain(tag) || tag.ToLowerInvariant() is "script" or "style" or "iframe" or "object" or "embed" or "base")
        {
            throw new ArgumentException($"A page has no element <{tag}>: it could run a program or is no plain name. A style sheet goes in by Style.", nameof(tag));
        }
    }

    /// <summary>Checks an attribute.</summary>
    /// <exception cref="ArgumentException">It has no plain name, or could run a program.</exception>
    public static void RequireAttribute(string name, string value)
    {
        if (!IsPlain(name) || name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"A page has no attribute '{name}': it could run a program or is no plain name.", nameof(name));
        }

        if (name.ToLowerInvariant() is "href" or "src" or "action" or "formaction" && !IsSafeTarget(value))
        {
            throw new ArgumentException($"'{value}' is no link target: use #id, a relative path, http, https or mailto.", nameof(value));
        }
    }

    /// <summary>Ends the line after an element that stands by itself: two pages can then be compared line by line, and no reader sees it.</summary>
    public static void EndLine(TextWriter output, string tag)
    {
        if (tag is "tr" or "p" or "li" or "div" or "section" or "details" or "table" or "head" or "header" or "main" or "nav" or "ul" or "ol" or "dl"
            or "figure" or "title" or "meta" or "h1" or "h2" or "h3" or "h4" or "pre" or "body" or "html")
        {
            output.Write('\n');
        }
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    /// <summary>
    /// A scheme is what stands before the first colon, unless a slash, question mark or hash comes first. Browsers skip blanks
    /// and control characters within it, so a target that holds any is refused.
    /// </summary>
    private static bool IsSafeTarget(string target)
    {
        if (target.Any(character => character <= ' ' || char.IsControl(character)))
        {
            return false;
        }

        int end = target.AsSpan().IndexOfAny(":/?#");
        return end < 0 || target[end] != ':' || target[..end].ToLowerInvariant() is "http" or "https" or "mailto";
    }
}
