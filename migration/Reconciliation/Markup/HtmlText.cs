using System.Text;

namespace BS2000Bridge.Reconciliation.Markup;

/// <summary>Escapes text, so that it stands on a page as the text that it is.</summary>
internal static class HtmlText
{
    /// <summary>
    /// Writes a text escaped. Control characters, which neither HTML nor XML may hold, are shown as U+FFFD: a field of the
    /// mainframe that was not initialised is full of them.
    /// </summary>
    public static void Write(TextWriter output, string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
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
}
