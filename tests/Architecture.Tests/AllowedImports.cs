namespace BS2000Bridge.Architecture.Tests;

/// <summary>Which room may import which: the plan of the house, as data.</summary>
internal static class AllowedImports
{
    /// <summary>What everybody may import.</summary>
    public const string Everybodys = "protos/Values";

    /// <summary>Stands for every room that is neither a test nor a program.</summary>
    public const string Anything = "*";

    private static readonly Dictionary<string, string[]> Table = new(StringComparer.Ordinal)
    {
        ["protos/Values"] = [],
        ["protos/Contracts"] = [],
        ["legacy-adapter/Copybooks"] = [],
        ["legacy-adapter/Copybooks.Generator"] = ["legacy-adapter/Copybooks"],
        ["legacy-adapter/Datasets"] = ["legacy-adapter/Copybooks"],
        ["legacy-adapter/Adapter"] =
            ["legacy-adapter/Copybooks", "legacy-adapter/Copybooks.Generator", "legacy-adapter/Datasets", "migration/Records", "protos/Contracts"],
        ["modern/Legislation"] = [],
        ["modern/Storage"] = [],
        ["modern/Services"] = ["modern/Storage", "protos/Contracts"],
        ["modern/Affiliation"] = ["modern/Legislation", "modern/Services", "modern/Storage", "protos/Contracts"],
        ["modern/Salary"] = ["modern/Legislation", "modern/Services", "modern/Storage", "protos/Contracts"],
        ["modern/Accounting"] = ["modern/Legislation", "modern/Services", "modern/Storage", "protos/Contracts"],
        ["modern/Seculine"] = ["protos/Contracts"],
        ["modern/Host"] = ["protos/Contracts", "modern/Affiliation", "modern/Salary", "modern/Accounting", "modern/Seculine", "modern/Legislation", "modern/Services", "modern/Storage"],
        ["migration/Records"] = [],
        ["migration/Reconciliation"] = ["migration/Records", "modern/Legislation"],
        ["migration/InitialLoad"] = ["migration/Records", "modern/Storage", "protos/Contracts"],
        ["migration/Cutover"] = ["modern/Storage"],
        ["migration/Gateway"] = ["protos/Contracts", "migration/Cutover"],
        ["migration/Console"] = ["migration/Cutover", "migration/Reconciliation", "protos/Contracts"],
        ["migration/Cli"] = [Anything],
        ["tools/DatasetGenerator"] = ["legacy-adapter/Copybooks", "legacy-adapter/Datasets"],
        ["tools/Benchmarks"] = [Anything],
    };

    /// <summary>The rooms whose projects are programs: nobody imports them but their tests.</summary>
    private static readonly string[] Programs = ["migration/Cli", "tools/Benchmarks"];

    /// <summary>What the tests share: every test project may import it, and it may import anything.</summary>
    private const string Shared = "tests/Testing";

    /// <summary>Whether the plan has a room of that name.</summary>
    public static bool Knows(string room) => Table.ContainsKey(room) || IsTest(room);

    /// <summary>Whether one room may import another.</summary>
    public static bool Allows(string room, string import)
    {
        if (IsTest(room))
        {
            // What two test projects need is shared through one room, so that none depends on another's tests.
            return !IsTest(import) || import == Shared;
        }

        return Table.TryGetValue(room, out string[]? allowed)
            && !IsTest(import)
            && !Programs.Contains(import, StringComparer.Ordinal)
            && (allowed.Contains(Anything, StringComparer.Ordinal)
                || allowed.Contains(import, StringComparer.Ordinal)
                || (import == Everybodys && room != Everybodys));
    }

    /// <summary>Whether a room may see both the legacy's side and the modern one.</summary>
    public static bool MaySeeBothSides(string room) => IsTest(room) || Programs.Contains(room, StringComparer.Ordinal);

    /// <summary>Whether others are meant to build on a room.</summary>
    public static bool IsLibrary(string room) => room == Shared || !MaySeeBothSides(room);

    private static bool IsTest(string room) => room.StartsWith("tests/", StringComparison.Ordinal);
}
