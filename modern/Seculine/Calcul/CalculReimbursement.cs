using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Values;

namespace BS2000Bridge.Seculine.Calcul;

/// <summary>A reimbursement of the Mutualité des employeurs within a calculation.</summary>
/// <param name="Kind">New, the reversal of an earlier one, or what takes its place.</param>
/// <param name="Incapacity">The period of incapacity.</param>
/// <param name="Amount">What is given back; of a reversal with the opposite sign.</param>
internal sealed record CalculReimbursement(ChargeKind Kind, Incapacity Incapacity, Money Amount);
