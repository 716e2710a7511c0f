using Microsoft.CodeAnalysis;

namespace BS2000Bridge.Copybooks.Generator.Pipeline;

/// <summary>The diagnostics of the generator; all are errors, because a view that is missing breaks the build anyway.</summary>
internal static class FailureKinds
{
    /// <summary>The copybook does not follow the language.</summary>
    public static readonly DiagnosticDescriptor Copybook = Error("BSB001", "The copybook does not follow the language");

    /// <summary>A line of a side file is not understood.</summary>
    public static readonly DiagnosticDescriptor SideFile = Error("BSB002", "The side file is not understood");

    /// <summary>A line of a side file does not fit the copybook.</summary>
    public static readonly DiagnosticDescriptor Annotation = Error("BSB003", "The side file does not fit its copybook");

    /// <summary>A side file has no copybook beside it.</summary>
    public static readonly DiagnosticDescriptor Alone = Error("BSB004", "The side file has no copybook");

    private static DiagnosticDescriptor Error(string id, string title) =>
        new(id, title, "{0}", "Copybooks", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
