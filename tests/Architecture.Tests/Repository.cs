using System.Xml.Linq;

namespace BS2000Bridge.Architecture.Tests;

/// <summary>What is committed in the checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root => Checkout.Root;

    /// <summary>All committed files, from the root.</summary>
    public static IReadOnlyList<string> Files { get; } = CommittedFiles();

    /// <summary>All committed projects.</summary>
    public static IReadOnlyList<Project> Projects { get; } =
        [.. Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(Read)];

    private static List<string> CommittedFiles()
    {
        // A checkout may belong to another user than the one who tests, as in containers.
        EndedProcess git = ChildProcess.RunAsync("git", ["-c", "safe.directory=*", "ls-files", "-z"], Root).GetAwaiter().GetResult();
        git.EnsureDone("git ls-files");
        return [.. git.Out.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(Root, file)))];
    }

    private static Project Read(string file)
    {
        string room = Path.GetDirectoryName(file)!.Replace('\\', '/');
        XDocument project = XDocument.Load(Path.Combine(Root, file));
        IEnumerable<string> references = project.Descendants("ProjectReference").Select(Target).Select(target => Path.GetDirectoryName(target)!);

        // Sources compiled in from another room are an import as well.
        IEnumerable<string> sources = project.Descendants("Compile")
            .Where(source => source.Attribute("Include") is not null)
            .Select(Target)
            .Select(target => string.Join('/', target.Split('/').Take(2)));

        // A room may also be taken in by importing a build file of its own.
        IEnumerable<string> files = project.Descendants("Import")
            .Select(import => Path.GetDirectoryName(FromRoot((string)import.Attribute("Project")!))!);
        return new Project(room, file, [.. references.Concat(sources).Concat(files).Where(import => import != room).Distinct(StringComparer.Ordinal)]);

        string Target(XElement item) => FromRoot((string)item.Attribute("Include")!);

        string FromRoot(string path)
        {
            string include = path.Replace('\\', '/');
            return Path.GetRelativePath(Root, Path.GetFullPath(Path.Combine(Root, room, include))).Replace('\\', '/');
        }
    }
}
