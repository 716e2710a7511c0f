using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Salary.V1;

namespace BS2000Bridge.Seculine.Calcul;

/// <summary>What a calculation holds of one insured and reference period.</summary>
internal sealed class CalculStatement
{
    /// <summary>The affiliations of the period.</summary>
    public List<Affiliation> Affiliations { get; } = [];

    /// <summary>The positions, in the order in which they were booked.</summary>
    public List<Charge> Positions { get; } = [];

    /// <summary>The reimbursements that are new, and the reversals of those that are no more.</summary>
    public List<CalculReimbursement> Reimbursements { get; } = [];
}
