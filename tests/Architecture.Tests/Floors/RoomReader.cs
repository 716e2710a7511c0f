using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BS2000Bridge.Architecture.Tests.Floors;

/// <summary>
/// Reads out of the sources of a room which folder uses which: a folder uses another where it names one of its types or calls one of its
/// extension methods. Names are looked up as C# does, in the enclosing namespaces and then in the usings; comments do not count.
/// </summary>
/// <remarks>
/// Only the room's own sources are parsed, nothing is compiled: what is used without being named (a <c>var</c>, a member of a member) is not
/// seen. For a floor that is enough, and it takes no second.
/// </remarks>
internal sealed class RoomReader
{
    private const string House = "BS2000Bridge";

    private readonly string _root;
    private readonly IReadOnlyList<SourceFile> _files;
    private readonly IReadOnlyList<string> _globalUsings;
    private readonly Dictionary<(string Namespace, string Name), string> _folderOfType = [];
    private readonly Dictionary<(string Namespace, string Name), string> _folderOfExtension = [];
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);

    private RoomReader(string room, IReadOnlyList<SourceFile> files, IReadOnlyList<string> globalUsings)
    {
        _root = $"{House}.{room[(room.IndexOf('/') + 1)..]}";
        _files = files;
        _globalUsings = [.. globalUsings, .. files.SelectMany(file => file.Root.Usings).Where(one => one.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).Select(NameOf)];
        foreach (SourceFile file in files.Where(file => file.Namespace is not null))
        {
            foreach (string type in file.Types)
            {
                _folderOfType[(file.Namespace!, type)] = file.Folder;
            }

            foreach (string method in file.ExtensionMethods)
            {
                _folderOfExtension[(file.Namespace!, method)] = file.Folder;
            }

            _namespaces.UnionWith(Enclosing(file.Namespace!));
        }
    }

    /// <summary>Reads a room.</summary>
    /// <param name="room">Such as <c>modern/Salary</c>.</param>
    /// <param name="files">Its sources.</param>
    /// <param name="globalUsings">The namespaces that its project file takes in.</param>
    public static RoomFloors Read(string room, IReadOnlyList<SourceFile> files, IReadOnlyList<string> globalUsings) => new RoomReader(room, files, globalUsings).Read(room);

    private RoomFloors Read(string room)
    {
        FloorUse[] uses = [.. _files.SelectMany(UsesOf).Where(use => use.Folder != use.Used).Distinct()];
        string[] wrong =
        [
            .. _files
                .Where(file => file.Types.Count > 0 && file.Namespace != NamespaceOf(file.Folder) && !FloorTable.NamespaceExceptions.ContainsKey($"{room}/{file.Path}"))
                .Select(file => $"{room}/{file.Path}: the namespace is {file.Namespace ?? "missing"}, the folder's is {NamespaceOf(file.Folder)}"),
        ];
        return new RoomFloors(room, [.. _files.Select(file => file.Folder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], uses, wrong);
    }

    private string NamespaceOf(string folder) => folder == "." ? _root : $"{_root}.{folder.Replace('/', '.')}";

    private IEnumerable<FloorUse> UsesOf(SourceFile file)
    {
        string[] enclosing = [.. Enclosing(file.Namespace ?? "")];
        string[] usings = [.. file.Root.Usings.Where(one => one.Alias is null && one.StaticKeyword == default).Select(NameOf).Concat(_globalUsings)];
        HashSet<string> members = [.. MembersOf(file)];
        foreach (UsingDirectiveSyntax one in file.Root.Usings.Where(one => (one.Alias is not null || one.StaticKeyword != default) && one.NamespaceOrType is NameSyntax))
        {
            string[] name = NameOf(one).Split('.');
            if (InNamespace("", name, 0) is { } used)
            {
                yield return Use(used, name[^1], one);
            }
        }

        foreach (SimpleNameSyntax name in file.Root.Members.SelectMany(member => member.DescendantNodes()).OfType<SimpleNameSyntax>())
        {
            if (IsRightOfADot(name))
            {
                if (name.Parent is not QualifiedNameSyntax && enclosing.Concat(usings).Select(one => _folderOfExtension.GetValueOrDefault((one, name.Identifier.ValueText))).FirstOrDefault(one => one is not null) is { } extended)
                {
                    yield return Use(extended, name.Identifier.ValueText, name);
                }
            }
            else if (MayBeAType(name, members) && Lookup(ChainOf(name), enclosing, usings) is { } used)
            {
                yield return Use(used, name.Identifier.ValueText, name);
            }
        }

        FloorUse Use(string used, string name, SyntaxNode node) =>
            new(file.Folder, used, name, $"{file.Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");
    }

    /// <summary>The members of the types of a file, those of their other parts with them.</summary>
    private IEnumerable<string> MembersOf(SourceFile file) =>
        _files.Where(other => other == file || (other.Namespace == file.Namespace && other.Types.Intersect(file.Types, StringComparer.Ordinal).Any())).SelectMany(other => other.Members);

    /// <summary>The folder of the type that a dotted name means; null where it is none of the room.</summary>
    private string? Lookup(string[] name, string[] enclosing, string[] usings)
    {
        // The nearest namespace that knows the first word decides, as in C#; the usings stand outside of all.
        foreach (string one in enclosing.Append(""))
        {
            if (Knows(one, name[0]))
            {
                return InNamespace(one, name, 0);
            }
        }

        return usings.Select(one => TypeIn(one, name[0])).FirstOrDefault(folder => folder is not null);
    }

    private bool Knows(string inside, string word) => TypeIn(inside, word) is not null || _namespaces.Contains(Join(inside, word));

    private string? InNamespace(string inside, string[] name, int at)
    {
        if (at == name.Length)
        {
            return null;
        }

        return TypeIn(inside, name[at]) ?? (_namespaces.Contains(Join(inside, name[at])) ? InNamespace(Join(inside, name[at]), name, at + 1) : null);
    }

    /// <summary>The folder of a type of a namespace; an attribute may be named without its last word.</summary>
    private string? TypeIn(string inside, string word) => _folderOfType.GetValueOrDefault((inside, word)) ?? _folderOfType.GetValueOrDefault((inside, word + "Attribute"));

    private static bool MayBeAType(SimpleNameSyntax name, HashSet<string> members)
    {
        if (name.Parent is NameColonSyntax or NameEqualsSyntax or BaseNamespaceDeclarationSyntax)
        {
            return false;
        }

        // In a type's place a member's name does not count: a property may have the name of its type.
        return SyntaxFacts.IsInTypeOnlyContext(name) || name.Parent is QualifiedNameSyntax || !members.Contains(name.Identifier.ValueText);
    }

    private static bool IsRightOfADot(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Right == name,
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax => true,
        AliasQualifiedNameSyntax => true,
        _ => false,
    };

    /// <summary>A name and those behind its dots.</summary>
    private static string[] ChainOf(SimpleNameSyntax name)
    {
        List<string> words = [name.Identifier.ValueText];
        SyntaxNode node = name;
        while (true)
        {
            if (node.Parent is QualifiedNameSyntax qualified && qualified.Left == node)
            {
                node = qualified;
                words.Add(qualified.Right.Identifier.ValueText);
            }
            else if (node.Parent is MemberAccessExpressionSyntax access && access.Expression == node)
            {
                node = access;
                words.Add(access.Name.Identifier.ValueText);
            }
            else
            {
                return [.. words];
            }
        }
    }

    /// <summary>A namespace and those around it, the nearest first.</summary>
    private static IEnumerable<string> Enclosing(string name)
    {
        for (string one = name; one.Length > 0; one = one.LastIndexOf('.') is var dot and >= 0 ? one[..dot] : "")
        {
            yield return one;
        }
    }

    private static string NameOf(UsingDirectiveSyntax one) => one.NamespaceOrType.ToString();

    private static string Join(string inside, string word) => inside.Length == 0 ? word : $"{inside}.{word}";
}
