using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Reconciliation.Markup;

namespace BS2000Bridge.Cli.Layouts;

/// <summary>What a field of the example holds: its bytes, and what they read as or why they do not.</summary>
internal static class FieldCells
{
    private const int BytesShown = 24;

    /// <summary>Writes both cells.</summary>
    public static void Write(HtmlWriter page, FieldDescription field)
    {
        page.Element("td", Hex(field.Hex), "hex");
        using OpenElement value = page.Open("td", "value");
        if (field.Failure is { } failure)
        {
            page.Element("mark", failure.Reason);
        }
        else
        {
            page.Text(field.Value ?? "");
        }
    }

    /// <summary>Two digits a byte, apart; of a long field its beginning.</summary>
    private static string Hex(string hex) =>
        string.Join(' ', hex.Chunk(2).Take(BytesShown).Select(digits => new string(digits))) + (hex.Length > 2 * BytesShown ? " …" : "");
}
