using Wire = BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Contracts;

/// <summary>Branches to their names on the wire and back.</summary>
public static class BranchConversions
{
    /// <summary>The branch on the wire.</summary>
    public static Wire.Branch ToMessage(this Values.Branch branch) => branch switch
    {
        Values.Branch.Accident => Wire.Branch.Accident,
        Values.Branch.Dependency => Wire.Branch.Dependency,
        Values.Branch.CashBenefits => Wire.Branch.CashBenefits,
        Values.Branch.Mutuality => Wire.Branch.Mutuality,
        Values.Branch.Pension => Wire.Branch.Pension,
        Values.Branch.HealthCare => Wire.Branch.HealthCare,
        Values.Branch.OccupationalHealth => Wire.Branch.OccupationalHealth,
        _ => throw new ArgumentOutOfRangeException(nameof(branch), branch, "The contract has no such branch."),
    };

    /// <summary>Reads a branch.</summary>
    /// <returns>False when it is not said, or none that this version knows.</returns>
    public static bool TryToValue(this Wire.Branch message, out Values.Branch branch)
    {
        foreach (Values.Branch candidate in Values.Branches.All)
        {
            if (candidate.ToMessage() == message)
            {
                branch = candidate;
                return true;
            }
        }

        branch = default;
        return false;
    }
}
