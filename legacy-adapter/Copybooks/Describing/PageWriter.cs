using System.Net;
using System.Text;

namespace BS2000Bridge.Copybooks.Describing;

/// <summary>Writes markup that is HTML and well-formed XML at once; every text and every attribute value is escaped.</summary>
internal sealed class PageWriter(TextWriter output)
{
    /// <summary>Opens an element; disposing the result closes it.</summary>
    public Scope Open(string tag, string? css = null, params ReadOnlySpan<(string Name, string Value)> attributes)
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

        output.Write('>');
        return new Scope(output, tag);
    }

    /// <summary>An element that holds text only.</summary>
    public void Element(string tag, string text, string? css = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        using Scope scope = Open(tag, css, attributes);
        Text(text);
    }

    /// <summary>An element of the head, without content.</summary>
    public void Meta(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        output.Write("<meta");
        foreach ((string name, string value) in attributes)
        {
            Attribute(name, value);
        }

        output.Write("/>\n");
    }

    /// <summary>Text.</summary>
    public void Text(string text) => output.Write(WebUtility.HtmlEncode(Printable(text)));

    /// <summary>The end of a line of preformatted text.</summary>
    public void LineEnd() => output.Write('\n');

    /// <summary>The document type, which keeps browsers to the standard.</summary>
    public void DocumentType() => output.Write("<!DOCTYPE html>\n");

    /// <summary>A style sheet of the program's own, without anything to be escaped, written as it is.</summary>
    public void Style(string css)
    {
        output.Write("<style>\n");
        output.Write(css);
        output.Write("</style>\n");
    }

    private void Attribute(string name, string value) => output.Write($" {name}=\"{WebUtility.HtmlEncode(Printable(value))}\"");

    /// <summary>Control characters, which no page may hold, are shown as such.</summary>
    private static string Printable(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && text.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') < 0
        ? text
        : new StringBuilder().AppendJoin(null, text.Select(c => char.IsControl(c) ? '\uFFFD' : c)).ToString();

    /// <summary>An open element.</summary>
    internal readonly struct Scope(TextWriter output, string tag) : IDisposable
    {
        /// <summary>Closes it; blocks end their line, so that two pages can be compared line by line.</summary>
        public void Dispose() => output.Write(tag is "span" or "td" or "th" or "a" or "dt" or "dd" or "summary" ? $"</{tag}>" : $"</{tag}>\n");
    }
}
