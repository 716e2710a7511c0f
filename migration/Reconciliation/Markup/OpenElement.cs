namespace BS2000Bridge.Reconciliation.Markup;

/// <summary>An element that was opened and is not yet closed: <c>using OpenElement row = html.Open("tr");</c></summary>
public readonly struct OpenElement : IDisposable
{
    private readonly TextWriter _output;
    private readonly string _tag;

    internal OpenElement(TextWriter output, string tag)
    {
        _output = output;
        _tag = tag;
    }

    /// <summary>Closes it.</summary>
    public void Dispose()
    {
        _output.Write("</");
        _output.Write(_tag);
        _output.Write('>');
        HtmlNames.EndLine(_output, _tag);
    }
}
