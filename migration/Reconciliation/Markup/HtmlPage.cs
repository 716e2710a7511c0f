using System.Text;

namespace BS2000Bridge.Reconciliation.Markup;

/// <summary>
/// A whole page in one file: no server, no network and no script is needed to read it. The same content gives the same bytes.
/// <code>
/// using var page = new HtmlPage(stream, "fr", "Mise en page", [css]);
/// page.Html.Element("h1", "Mise en page");
/// </code>
/// </summary>
public sealed class HtmlPage : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly StreamWriter _text;
    private readonly OpenElement _root;
    private readonly OpenElement _body;

    /// <summary>Writes everything up to the beginning of the body, in UTF-8.</summary>
    /// <param name="output">Receives the page; it stays open.</param>
    /// <param name="language">The language of the page, such as <c>fr</c>: screen readers choose their voice by it.</param>
    /// <param name="title">The title, as a browser's tab shows it.</param>
    /// <param name="styles">The style sheets, in their order.</param>
    /// <param name="hide">What every text passes through, see <see cref="HtmlWriter"/>.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public HtmlPage(Stream output, string language, string title, IReadOnlyList<string> styles, Func<string, string>? hide = null)
    {
        _text = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
        Html = new HtmlWriter(_text, hide);
        Html.DocumentType();
        _root = Html.Open("html", css: null, ("lang", language), ("xmlns", "http://www.w3.org/1999/xhtml"));
        using (Html.Open("head"))
        {
            Html.Empty("meta", ("charset", "utf-8"));
            Html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            Html.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));

            // Such pages may show persons and the inside of a mainframe: no search engine is to keep one that was put on a web server.
            Html.Empty("meta", ("name", "robots"), ("content", "noindex"));
            Html.Element("title", title);
            foreach (string css in styles)
            {
                Html.Style(css);
            }
        }

        _body = Html.Open("body");
    }

    /// <summary>Writes the body.</summary>
    public HtmlWriter Html { get; }

    /// <summary>Ends the page.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Dispose()
    {
        _body.Dispose();
        _root.Dispose();
        _text.Dispose();
    }
}
