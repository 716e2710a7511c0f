using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BS2000Bridge.Architecture.Tests.Floors;

/// <summary>A source of a room, parsed.</summary>
internal sealed class SourceFile
{
    // The rooms that compile for the generator too have parts in #if NET; what is looked at is what runs.
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, preprocessorSymbols: ["NET", "NET10_0", "NET10_0_OR_GREATER"]);

    public SourceFile(string path, string text)
    {
        Path = path;
        Folder = path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : ".";
        Root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, Options).GetRoot();
        Namespace = Root.Members.OfType<BaseNamespaceDeclarationSyntax>().Select(one => one.Name.ToString()).FirstOrDefault();
        Types = [.. Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).Select(TypeName).OfType<string>()];
        ExtensionMethods = [.. Root.DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.ParameterList.Parameters.FirstOrDefault() is { } first && first.Modifiers.Any(SyntaxKind.ThisKeyword))
            .Select(method => method.Identifier.ValueText)];
        Members = [.. Root.DescendantNodes().Select(MemberName).OfType<string>()];
    }

    /// <summary>Its path from the room.</summary>
    public string Path { get; }

    /// <summary>The folder from the room; "." for the root.</summary>
    public string Folder { get; }

    public CompilationUnitSyntax Root { get; }

    /// <summary>The namespace; null where it declares none.</summary>
    public string? Namespace { get; }

    /// <summary>The types that it declares, without those inside another one.</summary>
    public IReadOnlyList<string> Types { get; }

    public IReadOnlyList<string> ExtensionMethods { get; }

    /// <summary>The names of members, parameters and variables: where an expression begins with one of these, no type is meant.</summary>
    public HashSet<string> Members { get; }

    private static string? TypeName(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };

    private static string? MemberName(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        EventDeclarationSyntax one => one.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        _ => null,
    };
}
