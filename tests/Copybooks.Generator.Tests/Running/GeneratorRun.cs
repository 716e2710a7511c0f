extern alias generator;

using System.Collections.Immutable;
using System.Reflection;
using generator::BS2000Bridge.Copybooks.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BS2000Bridge.Copybooks.Generator.Tests.Running;

/// <summary>The generator at work in this process, on files that a test makes up.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Compilation = new(
        OutputKind.DynamicallyLinkedLibrary,
        checkOverflow: true,
        generalDiagnosticOption: ReportDiagnostic.Error,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>What this test runs with, but not the generator: it has the language part of Copybooks within.</summary>
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != "BS2000Bridge.Copybooks.Generator.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly List<AdditionalText> _files;
    private GeneratorDriver _driver;
    private Microsoft.CodeAnalysis.Compilation _compilation;

    /// <summary>Runs the generator on copybooks and side files.</summary>
    public GeneratorRun(params (string Path, string Text)[] files)
        : this("", files)
    {
    }

    /// <summary>Runs the generator on copybooks and side files, in a compilation that has a program as well.</summary>
    public GeneratorRun(string program, params (string Path, string Text)[] files)
    {
        _files = [.. files.Select(file => new SampleText(file.Path, file.Text))];
        _compilation = CSharpCompilation.Create("Made", [Parse(program)], References, Compilation);
        _driver = CSharpGeneratorDriver.Create(
            [new CopybookGenerator().AsSourceGenerator()],
            _files,
            Language,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    /// <summary>What the generator reports.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>The sources that it made, by name.</summary>
    public IReadOnlyDictionary<string, string> Sources => Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Why each of its outputs was or was not made anew in the last run.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons =>
        Result.TrackedSteps[CopybookGenerator.CompileStep].SelectMany(step => step.Outputs).Select(output => output.Reason);

    private GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>Changes the program and runs the generator again.</summary>
    public void ChangeProgram(string program)
    {
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees.Single(), Parse(program));
        Run();
    }

    /// <summary>Changes a file and runs the generator again.</summary>
    public void ChangeFile(string path, string text)
    {
        int index = _files.FindIndex(file => file.Path == path);
        SampleText changed = new(path, text);
        _driver = _driver.ReplaceAdditionalText(_files[index], changed);
        _files[index] = changed;
        Run();
    }

    /// <summary>Compiles program and generated sources, every warning being an error, and loads them.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        ImmutableArray<Diagnostic> problems = _compilation
            .AddSyntaxTrees(Result.GeneratedSources.Select(source => source.SyntaxTree))
            .Emit(image).Diagnostics.RemoveAll(diagnostic => diagnostic.Severity == DiagnosticSeverity.Hidden);
        Assert.Empty(problems);
        return Assembly.Load(image.ToArray());
    }

    private void Run() => _driver = _driver.RunGenerators(_compilation);

    private static SyntaxTree Parse(string program) => CSharpSyntaxTree.ParseText(program, Language);
}
