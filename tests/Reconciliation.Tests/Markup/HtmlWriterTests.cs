using System.Xml.Linq;
using BS2000Bridge.Reconciliation.Markup;
using CsCheck;

namespace BS2000Bridge.Reconciliation.Tests.Markup;

public sealed class HtmlWriterTests
{
    [Fact]
    public void Open_WithClassesAndAttributes_ClosesWhenDisposed()
    {
        string written = Written(html =>
        {
            using OpenElement section = html.Open("section", "wide dark", ("id", "causes"));
            html.Element("span", "1 < 2", "n", ("lang", "fr"));
            html.Empty("rect", ("width", "10"));
        });

        Assert.Equal("<section class=\"wide dark\" id=\"causes\"><span class=\"n\" lang=\"fr\">1 &lt; 2</span><rect width=\"10\"/></section>\n", written);
    }

    [Theory]
    [InlineData("p", "<p>x</p>\n")]
    [InlineData("tr", "<tr>x</tr>\n")]
    [InlineData("h2", "<h2>x</h2>\n")]
    [InlineData("ol", "<ol>x</ol>\n")]
    [InlineData("pre", "<pre>x</pre>\n")]
    [InlineData("span", "<span>x</span>")]
    [InlineData("td", "<td>x</td>")]
    public void Element_OfItsOwnLine_EndsTheLine(string tag, string expected) => Assert.Equal(expected, Written(html => html.Element(tag, "x")));

    [Fact]
    public void Text_OfAnyCharacters_IsReadAsItself() =>
        Gen.Char.Array[0, 40].Select(characters => new string(characters)).Sample(
            text => Assert.Equal(Readable(text), Parsed(html => html.Element("p", text)).Value), iter: 2_000);

    [Fact]
    public void Attribute_OfAnyCharacters_IsReadAsItself() =>
        Gen.Char.Array[0, 40].Select(characters => new string(characters)).Sample(
            text => Assert.Equal(
                Readable(text).Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' '),
                Parsed(html => html.Element("p", "", css: null, ("title", text))).Attribute("title")!.Value.Replace("\r\n", "  ")),
            iter: 2_000);

    [Fact]
    public void Text_OfMarkup_StandsAsText() => Assert.Equal(
        "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp;amp;</p>\n",
        Written(html => html.Element("p", "<script>alert('1')</script> &amp;", css: null, ("title", "\"><script>"))));

    [Fact]
    public void Text_HiddenOnes_AreHiddenInTextsClassesAndAttributes()
    {
        using var output = new StringWriter();

        new HtmlWriter(output, text => text.Replace("1893120105732", "P1", StringComparison.Ordinal))
            .Element("p", "of 1893120105732", "c1893120105732", ("title", "1893120105732!"));

        Assert.Equal("<p class=\"cP1\" title=\"P1!\">of P1</p>\n", output.ToString());
    }

    [Theory]
    [InlineData("script")]
    [InlineData("SCRIPT")]
    [InlineData("style")]
    [InlineData("iframe")]
    [InlineData("object")]
    [InlineData("embed")]
    [InlineData("base")]
    [InlineData("p onclick")]
    [InlineData("p>")]
    [InlineData("1p")]
    [InlineData("")]
    public void Open_ElementThatCouldRunAProgram_IsAnError(string tag)
    {
        string refusal = $"A page has no element <{tag}>: it could run a program or is no plain name. A style sheet goes in by Style.";

        Assert.StartsWith(refusal, Assert.Throws<ArgumentException>(() => Written(html => html.Open(tag).Dispose())).Message);
        Assert.StartsWith(refusal, Assert.Throws<ArgumentException>(() => Written(html => html.Empty(tag))).Message);
    }

    [Theory]
    [InlineData("onclick")]
    [InlineData("ONLOAD")]
    [InlineData("a=\"b\" onclick")]
    [InlineData("")]
    public void Open_AttributeThatCouldRunAProgram_IsAnError(string name) => Assert.StartsWith(
        $"A page has no attribute '{name}': it could run a program or is no plain name.",
        Assert.Throws<ArgumentException>(() => Written(html => html.Open("p", css: null, (name, "x")).Dispose())).Message);

    [Theory]
    [InlineData("#causes")]
    [InlineData("quarantine.jsonl")]
    [InlineData("../run-1/report.html#causes")]
    [InlineData("a/b:c")]
    [InlineData("?q=a:b")]
    [InlineData("https://example.org/a?b=c&d")]
    [InlineData("HTTP://example.org")]
    [InlineData("mailto:info@example.org")]
    public void Link_ToAPage_IsWritten(string target) =>
        Assert.Equal((target, "there"), (Parsed(html => html.Link(target, "there")).Attribute("href")!.Value, Parsed(html => html.Link(target, "there")).Value));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("java\u0001script:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    public void Link_ToAProgram_IsAnError(string target)
    {
        Assert.StartsWith(
            $"'{target}' is no link target: use #id, a relative path, http, https or mailto.",
            Assert.Throws<ArgumentException>(() => Written(html => html.Link(target, "there"))).Message);
        Assert.Throws<ArgumentException>(() => Written(html => html.Empty("img", ("src", target))));
        Assert.Throws<ArgumentException>(() => Written(html => html.Empty("form", ("action", target))));
        Assert.Throws<ArgumentException>(() => Written(html => html.Empty("input", ("FormAction", target))));
    }

    [Fact]
    public void Style_Rules_AreWrittenAsTheyAre() =>
        Assert.Equal("<style>\np > a { content: \"'\"; }\n</style>\n", Written(html => html.Style("p > a { content: \"'\"; }\n")));

    [Theory]
    [InlineData("</style><script>")]
    [InlineData("a & b")]
    public void Style_ThatCouldEndItself_IsAnError(string css) => Assert.StartsWith(
        "A style sheet must hold neither '<' nor '&': it is written without escaping.",
        Assert.Throws<ArgumentException>(() => Written(html => html.Style(css))).Message);

    private static string Written(Action<HtmlWriter> write)
    {
        using var output = new StringWriter();
        write(new HtmlWriter(output));
        return output.ToString();
    }

    private static XElement Parsed(Action<HtmlWriter> write) => XElement.Parse(Written(write).TrimEnd('\n'), LoadOptions.PreserveWhitespace);

    /// <summary>What a reader of XML gets: what no page may hold as U+FFFD, and every line end as a line feed.</summary>
    private static string Readable(string text) => string.Concat(text.EnumerateRunes()
        .Select(rune => rune.Value is (< 0x20 and not 9 and not 10 and not 13) or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()))
        .Replace("\r\n", "\n").Replace('\r', '\n');
}
