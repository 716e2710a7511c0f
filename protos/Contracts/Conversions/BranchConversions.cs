
namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Branches to their names on the wire and back.</summary>
public static class BranchConversions
{
    private static readonly Contracts.Common.V1.Branch[] OnTheWire =
    [
        Contracts.Common.V1.Branch.Accident,
        Contracts.Common.V1.Branch.Dependency,
        Contracts.Common.V1.Branch.CashBenefits,
        Contracts.Common.V1.Branch.Mutuality,
        Contracts.Common.V1.Branch.Pension,
        Contracts.Common.V1.Branch.HealthCare,
        Contracts.Common.V1.Branch.OccupationalHealth,
    ];

    /// <summary>The branch on the wire.</summary>
    public static Contracts.Common.V1.Branch ToMessage(this Values.Branch branch) => OnTheWire[(int)branch];

    /// <summary>Reads a branch.</summary>
    /// <returns>False when it is not said, or none that this version knows.</returns>
    public static bool TryToValue(this Contracts.Common.V1.Branch message, out Values.Branch branch)
    {
        int index = Array.IndexOf(OnTheWire, message);
        branch = (Values.Branch)Math.Max(0, index);
        return index >= 0;
    }
}
