using BS2000Bridge.Values;

namespace BS2000Bridge.Cli.Contributions;

/// <summary>The order in which a wage statement shows the branches: the insured's shares first.</summary>
internal static class StatementOrder
{
    /// <summary>All branches.</summary>
    public static IReadOnlyList<Branch> Branches { get; } =
        [Branch.HealthCare, Branch.CashBenefits, Branch.Pension, Branch.Dependency, Branch.Accident, Branch.Mutuality, Branch.OccupationalHealth];
}
