using BS2000Bridge.Copybooks.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace BS2000Bridge.Copybooks.Generator;

/// <summary>
/// Makes a typed view and a writer of every record of the copybooks among a project's additional files
/// (<c>&lt;AdditionalFiles Include="X.cpy"/&gt;</c>, beside each its side file <c>X.cpy.map</c> if there is one).
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CopybookGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that compiles the copybooks, for those who watch what runs again.</summary>
    public const string CompileStep = "Copybooks";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<EquatableList<CopybookFile>> files = context.AdditionalTextsProvider
            .Where(text => CopybookFile.Concerns(text.Path))
            .Select((text, cancellationToken) => new CopybookFile(text.Path, text.GetText(cancellationToken)?.ToString() ?? string.Empty))
            .Collect()

            // Arrays are compared by identity: as they come, no step after this one would ever be skipped.
            .Select((texts, _) => new EquatableList<CopybookFile>(texts));
        IncrementalValueProvider<string> rootNamespace = context.AnalyzerConfigOptionsProvider.Select((options, _) =>
            options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? value) && value.Length > 0 ? value : "Records");

        // All copybooks at once, because one may copy another; what is unchanged among the results is not emitted again.
        IncrementalValuesProvider<GeneratedFile> results = files
            .Combine(rootNamespace)
            .SelectMany((input, cancellationToken) => new CopybookCompiler(input.Left, input.Right).Compile(cancellationToken))
            .WithTrackingName(CompileStep);
        context.RegisterSourceOutput(results, Emit);
    }

    private static void Emit(SourceProductionContext context, GeneratedFile result)
    {
        foreach (Failure failure in result.Failures)
        {
            context.ReportDiagnostic(failure.ToDiagnostic());
        }

        if (result.Source.Length > 0)
        {
            context.AddSource(result.Name, result.Source);
        }
    }
}
