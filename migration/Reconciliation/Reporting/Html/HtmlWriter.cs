namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>
/// Writes markup that is HTML and well-formed XML at once. Every text and every attribute value is escaped, and of every
/// one the numbers of insured are hidden where the report is masked: there is no way around it but <see cref="Style"/>.
/// </summary>
internal sealed class HtmlWriter(TextWriter output, Masking masking)
{
    /// <summary>What hides the numbers of persons.</summary>
    public Masking Masking => masking;

    /// <summary>Opens an element; disposing the result closes it.</summary>
    public Scope Open(string tag, string? css = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(tag, css, attributes);
        output.Write('>');
        return new Scope(output, tag);
    }

    /// <summary>An element that holds text only.</summary>
    public void Element(string tag, string text, string? css = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        using Scope scope = Open(tag, css, attributes);
        Text(text);
    }

    /// <summary>An element without content.</summary>
    public void Empty(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(tag, css: null, attributes);
        output.Write("/>");
    }

    /// <summary>Text.</summary>
    public void Text(string text) => Escape(masking.Text(text));

    /// <summary>The document type that keeps browsers to the standard.</summary>
    public void DocumentType() => output.Write("<!DOCTYPE html>\n");

    /// <summary>A style sheet of the program's own, written as it is.</summary>
    /// <exception cref="ArgumentException">It holds a character that would have to be escaped.</exception>
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
        output.Write('<');
        output.Write(tag);
        if (css is not null)
        {
            Attribute("class", css);
        }

        foreach ((string name, string value) in attributes)
        {
            Attribute(name, value);
        }
    }

    private void Attribute(string name, string value)
    {
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        Escape(masking.Text(value));
        output.Write('"');
    }

    private void Escape(string text)
    {
        foreach (System.Text.Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<':
                    output.Write("&lt;");
                    break;
                case '>':
                    output.Write("&gt;");
                    break;
                case '&':
                    output.Write("&amp;");
                    break;
                case '"':
                    output.Write("&quot;");
                    break;
                case '\'':
                    output.Write("&#39;");
                    break;
                case < ' ' and not '\t' and not '\n' and not '\r':
                case >= 0x7F and < 0xA0:
                case 0xFFFE or 0xFFFF:
                    output.Write('\uFFFD');
                    break;
                case <= char.MaxValue:
                    output.Write((char)rune.Value);
                    break;
                default:
                    output.Write(rune.ToString());
                    break;
            }
        }
    }

    /// <summary>An open element.</summary>
    internal readonly struct Scope(TextWriter output, string tag) : IDisposable
    {
        /// <summary>Closes it; blocks end their line, so that two reports can be compared line by line.</summary>
        public void Dispose()
        {
            output.Write("</");
            output.Write(tag);
            output.Write(tag is "tr" or "p" or "li" or "div" or "section" or "details" or "table" ? ">\n" : ">");
        }
    }
}
