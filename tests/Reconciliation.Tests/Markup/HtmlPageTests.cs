using System.Text;
using BS2000Bridge.Reconciliation.Markup;

namespace BS2000Bridge.Reconciliation.Tests.Markup;

public sealed class HtmlPageTests
{
    [Fact]
    public void Page_WithTitleAndStyle_IsWholeAndLeavesTheStreamOpen()
    {
        using var stream = new MemoryStream();
        using (var page = new HtmlPage(stream, "fr", "Égal & mai", ["h1 { margin: 0; }\n"], text => text.Replace("42", "••", StringComparison.Ordinal)))
        {
            page.Html.Element("h1", "Numéro 42");
        }

        Assert.True(stream.CanWrite);
        Assert.Equal(
            """
            <!DOCTYPE html>
            <html lang="fr" xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <meta name="robots" content="noindex"/>
            <title>Égal &amp; mai</title>
            <style>
            h1 { margin: 0; }
            </style>
            </head>
            <body><h1>Numéro ••</h1>
            </body>
            </html>

            """.ReplaceLineEndings("\n"),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(stream.ToArray()));
    }

    [Theory]
    [InlineData("mai 2025", "\"mai\\20 2025\"")]
    [InlineData("\"; } <x>", "\"\\22 \\3B \\20 \\7D \\20 \\3C x\\3E \"")]
    [InlineData("", "\"\"")]
    public void Quote_AnyText_CannotEndTheString(string text, string quoted) => Assert.Equal(quoted, StyleSheet.Quote(text));

    [Fact]
    public void Read_ResourceThatIsMissing_SaysWhichAndWhatToDo() => Assert.Equal(
        "The resource none.css is missing from the program; build it anew.",
        Assert.Throws<InvalidOperationException>(() => StyleSheet.Read(typeof(HtmlPage).Assembly, "none.css")).Message);
}
