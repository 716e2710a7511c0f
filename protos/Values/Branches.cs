namespace BS2000Bridge.Values;

/// <summary>The branches as people and files name them.</summary>
public static class Branches
{
    private static readonly string[] Names =
        ["accident", "dependency", "cash-benefits", "mutuality", "pension", "health-care", "occupational-health"];

    private static readonly string[] FrenchNames =
        ["Accident", "Dépendance", "Prestations en espèces", "Mutualité", "Pension", "Soins de santé", "Santé au travail"];

    /// <summary>How many branches there are.</summary>
    public const int Count = 7;

    /// <summary>All branches, in the order of their values.</summary>
    public static IReadOnlyList<Branch> All { get; } = Enum.GetValues<Branch>();

    /// <summary>The name in machine-readable output, such as <c>health-care</c>.</summary>
    public static string Name(this Branch branch) => Names[(int)branch];

    /// <summary>The name in French, as on account statements.</summary>
    public static string FrenchName(this Branch branch) => FrenchNames[(int)branch];

    /// <summary>Whether the branch has a yearly ceiling (art. 39, 241): all but dependency (art. 375).</summary>
    public static bool HasCeiling(this Branch branch) => branch != Branch.Dependency;
}
