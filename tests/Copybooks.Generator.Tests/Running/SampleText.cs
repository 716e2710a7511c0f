using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BS2000Bridge.Copybooks.Generator.Tests.Running;

/// <summary>An additional file that a test makes up.</summary>
internal sealed class SampleText(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
