using System.Reflection;
using System.Text;

namespace BS2000Bridge.Reconciliation.Markup;

/// <summary>Style sheets that are part of a program, and texts within them.</summary>
public static class StyleSheet
{
    /// <summary>Reads a style sheet that was built into an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="resource">The resource's logical name, such as <c>report.css</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly has no such resource: the program was built wrongly.</exception>
    public static string Read(Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the program; build it anew.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// A text as a string within a style sheet, with its quotes. All but letters and digits is escaped as style sheets do it, so
    /// that no text can end the string that it stands in.
    /// </summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", (text.Length * 2) + 2);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = Rune.IsLetterOrDigit(rune) ? quoted.Append(rune) : quoted.Append($"\\{rune.Value:X} ");
        }

        return quoted.Append('"').ToString();
    }
}
