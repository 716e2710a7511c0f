using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BS2000Bridge.Copybooks.Generator.Pipeline;

/// <summary>Something wrong in a copybook or side file, by value; line and column count from 1.</summary>
internal sealed record Failure(string Id, string Path, int Line, int Column, string Problem)
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors =
        new[] { FailureKinds.Copybook, FailureKinds.SideFile, FailureKinds.Annotation, FailureKinds.Alone }.ToDictionary(one => one.Id, StringComparer.Ordinal);

    /// <summary>As the compiler reports it.</summary>
    public Diagnostic ToDiagnostic()
    {
        // The span is not used: the place is given by line and column, in a file that is no source text.
        // The compiler counts from 0, people from 1.
        var start = new LinePosition(Line - 1, Column - 1);
        var place = Location.Create(Path, new TextSpan(0, 0), new LinePositionSpan(start, start));
        return Diagnostic.Create(Descriptors[Id], place, Problem);
    }
}
