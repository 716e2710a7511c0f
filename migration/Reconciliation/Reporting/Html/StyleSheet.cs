using System.Text;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>The style sheet, which is part of the program, and what of it depends on the run.</summary>
internal static class StyleSheet
{
    private const string Resource = "report.css";

    /// <summary>The style sheet.</summary>
    public static string Text { get; } = Read();

    /// <summary>The header and footer of printed pages.</summary>
    public static string PageHeader(string left, string right) => $$"""
        @page {
          @top-left { content: "{{Quote(left)}}"; }
          @top-right { content: "{{Quote(right)}}"; }
        }

        """;

    private static string Read()
    {
        using Stream stream = typeof(StyleSheet).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the program; build it anew.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Escapes all but letters and digits as style sheets do, so that no text can end the string that it stands in.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length * 2);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = Rune.IsLetterOrDigit(rune) ? quoted.Append(rune) : quoted.Append($"\\{rune.Value:X} ");
        }

        return quoted.ToString();
    }
}
