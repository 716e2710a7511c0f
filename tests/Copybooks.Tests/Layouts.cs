using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests;

/// <summary>Short ways to a layout.</summary>
internal static class Layouts
{
    public static RecordLayout Free(string text, CopybookOptions? options = null) =>
        Copybook.Parse(text, "TEST.cpy", (options ?? new CopybookOptions()) with { Form = SourceForm.Free }).Record;

    /// <summary>Every item of the record as <c>NAME offset+length</c>.</summary>
    public static string Places(RecordLayout layout) =>
        string.Join(", ", layout.Items.Select(item => $"{item.Name} {item.Offset}+{item.Length}"));

    /// <summary>A record of one field F with these clauses.</summary>
    public static RecordLayout Field(string clauses, ZonedEncoding zoned = ZonedEncoding.Ebcdic) =>
        Free($"01 R. 05 F {clauses}.", new CopybookOptions { Zoned = zoned });

    public static CopybookException Refused(string text, SourceForm form = SourceForm.Free) =>
        Refused(text, new CopybookOptions { Form = form });

    public static CopybookException Refused(string text, CopybookOptions options) =>
        Assert.Throws<CopybookException>(() => Copybook.Parse(text, "TEST.cpy", options));
}
