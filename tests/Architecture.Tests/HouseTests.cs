using System.Text.RegularExpressions;

namespace BS2000Bridge.Architecture.Tests;

/// <summary>This house, as it is committed, against its plan.</summary>
public sealed partial class HouseTests
{
    [Fact]
    public void Projects_OfThisHouse_KeepToThePlan()
    {
        Assert.Contains(Repository.Projects, project => project.Imports.Count > 0);
        AssertNone(Plan.Violations(Repository.Projects));
    }

    [Fact]
    public void Projects_OfThisHouse_AreInTheSolution()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root, "BS2000Bridge.sln")).Replace('\\', '/');

        AssertNone(Repository.Projects
            .Select(project => project.File)
            .Where(file => !solution.Contains($"\"{file}\"", StringComparison.Ordinal))
            .Select(file => $"{file} is not in BS2000Bridge.sln"));
    }

    [Fact]
    public void Projects_OfThisHouse_AreNamedAfterTheirFolder() =>
        Assert.All(
            Repository.Projects,
            project => Assert.Equal(
                $"BS2000Bridge.{Path.GetFileName(project.Room)}{(project.Room is "tests/EndToEnd" or "tests/Interop" ? ".Tests" : "")}.csproj", Path.GetFileName(project.File)));

    [Fact]
    public void Rooms_OfLibraries_HaveAReadme()
    {
        IEnumerable<string> readmes = Repository.Projects
            .Where(project => AllowedImports.IsLibrary(project.Room))
            .Select(project => $"{project.Room}/README.md");

        AssertNone(readmes.Except(Repository.Files, StringComparer.Ordinal).Select(readme => $"{readme} is missing"));
    }

    [Fact]
    public void Files_Committed_HoldNoPathOfSomebodysMachine()
    {
        List<string> found = [];
        foreach (string file in Repository.Files)
        {
            string text = File.ReadAllText(Path.Combine(Repository.Root, file));
            if (!text.Contains('\0') && PathOfAMachine().Match(text) is { Success: true } match)
            {
                found.Add($"{file}: {match.Value}");
            }
        }

        AssertNone(found);
    }

    [Theory]
    [InlineData("see /", "home/anna/src", true)]
    [InlineData("=\"/", "work/main\"", true)]
    [InlineData("(/", "root/.nuget)", true)]
    [InlineData("C:\\", "Users\\anna", true)]
    [InlineData("https://example.org/", "home/anna", false)]
    [InlineData("tools/", "work/main", false)]
    public void PathOfAMachine_InAText_IsFoundOnlyWhenAbsolute(string before, string path, bool found) =>
        Assert.Equal(found, PathOfAMachine().IsMatch(before + path));

    private static void AssertNone(IEnumerable<string> faults)
    {
        string[] all = [.. faults];
        Assert.True(all.Length == 0, string.Join(Environment.NewLine, all));
    }

    [GeneratedRegex(@"(?<![\w.\-/~$}*])/(home|Users|root|work)/[\w.]|\b[A-Z]:\\Users\\", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PathOfAMachine();
}
