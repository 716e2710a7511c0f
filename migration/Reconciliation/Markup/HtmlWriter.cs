namespace BS2000Bridge.Reconciliation.Markup;

/// <summary>
/// Writes elements that are HTML and well-formed XML at once, so that a browser shows them and a test can parse them.
/// Safe by construction: every text and every attribute's value is escaped, and elements, attributes and link targets that
/// could run a program are refused. A person's name out of a dataset can be anything, also <c>&lt;script&gt;</c>.
/// </summary>
/// <param name="output">Receives the markup.</param>
/// <param name="hide">
/// What every text and every attribute's value passes through before it is escaped; null changes nothing. A masked report hides
/// insured numbers here, in one place, also where nobody expects one.
/// </param>
public sealed class HtmlWriter(TextWriter output, Func<string, string>? hide = null)
{
    /// <summary>Opens an element; disposing the result closes it.</summary>
    /// <param name="tag">The element, such as <c>section</c>.</param>
    /// <param name="css">Its classes, separated by spaces; null for none.</param>
    /// <param name="attributes">Its other attributes, such as <c>id</c>.</param>
    /// <exception cref="ArgumentException">The element or an attribute has no plain name, or could run a program.</exception>
    public OpenElement Open(string tag, string? css = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(tag, css, attributes);
        output.Write('>');
        return new OpenElement(output, tag);
    }

    /// <summary>An element that holds nothing but text.</summary>
    /// <param name="tag">The element, such as <c>td</c>.</param>
    /// <param name="text">The text, as people read it.</param>
    /// <param name="css">Its classes, separated by spaces; null for none.</param>
    /// <param name="attributes">Its other attributes.</param>
    /// <exception cref="ArgumentException">The element or an attribute has no plain name, or could run a program.</exception>
    public void Element(string tag, string text, string? css = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        using OpenElement element = Open(tag, css, attributes);
        Text(text);
    }

    /// <summary>An element that never has content, such as <c>meta</c> or the <c>rect</c> of a drawing.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <exception cref="ArgumentException">The element or an attribute has no plain name, or could run a program.</exception>
    public void Empty(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(tag, css: null, attributes);
        output.Write("/>");
        HtmlNames.EndLine(output, tag);
    }

    /// <summary>A link.</summary>
    /// <param name="target">Where to: <c>#id</c> of this page, a relative path, or an address in http, https or mailto.</param>
    /// <param name="text">The text, as people read it.</param>
    /// <param name="css">Its classes; null for none.</param>
    /// <exception cref="ArgumentException">The target is of another kind, such as <c>javascript:</c>.</exception>
    public void Link(string target, string text, string? css = null) => Element("a", text, css, ("href", target));

    /// <summary>Text within the open element. A line feed in it ends a line of preformatted text.</summary>
    public void Text(string text) => HtmlText.Write(output, Shown(text));

    /// <summary>The document type, which keeps browsers to the standard. <see cref="HtmlPage"/> writes it for whole pages.</summary>
    public void DocumentType() => output.Write("<!DOCTYPE html>\n");

    /// <summary>A style sheet of the program's own: the one thing that is written without escaping.</summary>
    /// <param name="css">The rules; texts of a run go in through <see cref="StyleSheet.Quote"/>.</param>
    /// <exception cref="ArgumentException">It holds a character that would end it or would have to be escaped.</exception>
    public void Style(string css)
    {
        if (css.AsSpan().IndexOfAny('<', '&') >= 0)
        {
            throw new ArgumentException("A style sheet must hold neither '<' nor '&': it is written without escaping.", nameof(css));
        }

        output.Write("<style>\n");
        output.Write(css);
        output.Write("</style>\n");
    }

    private void Start(string tag, string? css, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        HtmlNames.RequireElement(tag);
        output.Write('<');
        output.Write(tag);
        if (css is not null)
        {
            Attribute("class", css);
        }

        foreach ((string name, string value) in attributes)
        {
            HtmlNames.RequireAttribute(name, value);
            Attribute(name, value);
        }
    }

    private void Attribute(string name, string value)
    {
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        HtmlText.Write(output, Shown(value));
        output.Write('"');
    }

    private string Shown(string text) => hide is null ? text : hide(text);
}
