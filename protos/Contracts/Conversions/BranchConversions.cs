using Wire = BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Branches to their names on the wire and back.</summary>
public static class BranchConversions
{
    private static readonly Wire.Branch[] OnTheWire =
    [
        Wire.Branch.Accident,
        Wire.Branch.Dependency,
        Wire.Branch.CashBenefits,
        Wire.Branch.Mutuality,
        Wire.Branch.Pension,
        Wire.Branch.HealthCare,
        Wire.Branch.OccupationalHealth,
    ];

    /// <summary>The branch on the wire.</summary>
    public static Wire.Branch ToMessage(this Values.Branch branch) => OnTheWire[(int)branch];

    /// <summary>Reads a branch.</summary>
    /// <returns>False when it is not said, or none that this version knows.</returns>
    public static bool TryToValue(this Wire.Branch message, out Values.Branch branch)
    {
        int index = Array.IndexOf(OnTheWire, message);
        branch = (Values.Branch)Math.Max(0, index);
        return index >= 0;
    }
}
