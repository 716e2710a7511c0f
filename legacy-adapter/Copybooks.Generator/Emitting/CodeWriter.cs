using System.Text;

namespace BS2000Bridge.Copybooks.Generator.Emitting;

/// <summary>Writes C# text, indented by its braces.</summary>
internal sealed class CodeWriter
{
    private const int Step = 4;

    private readonly StringBuilder _text = new();
    private int _indent;

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _indent).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>A line and the block that belongs to it.</summary>
    public void Block(string head, Action body)
    {
        Line(head);
        Line("{");
        _indent += Step;
        body();
        _indent -= Step;
        Line("}");
    }

    /// <summary>A documentation element of one line; the text is plain.</summary>
    public void Doc(string element, string text)
    {
        string name = element.Split(' ')[0];
        Line($"/// <{element}>{text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")}</{name}>");
    }

    public override string ToString() => _text.ToString();
}
