using System.Text;

namespace BS2000Bridge.Copybooks.Language;

/// <summary>Tabs in fixed form go to the next multiple of eight columns.</summary>
internal static class TabStops
{
    private const int Width = 8;

    /// <summary>The line with blanks instead of tabs.</summary>
    public static string Expand(string line)
    {
        if (line.IndexOf('\t') < 0)
        {
            return line;
        }

        var expanded = new StringBuilder();
        foreach (char c in line)
        {
            expanded.Append(c == '\t' ? ' ' : c, c == '\t' ? Width - (expanded.Length % Width) : 1);
        }

        return expanded.ToString();
    }
}
