using BS2000Bridge.Values;

namespace BS2000Bridge.Seculine.Calcul;

/// <summary>A CALCUL file that was written: its sums.</summary>
/// <param name="Path">Its place.</param>
/// <param name="Statements">The insured and reference periods in it.</param>
/// <param name="IsProvisional">Whether the month is not closed yet, so that more may be booked.</param>
/// <param name="CurrentPeriod">Contributions of the month itself.</param>
/// <param name="RecomputedPeriods">Reversals and new contributions of earlier months, together.</param>
/// <param name="Tax">Tax withheld (simplified procedure of private households).</param>
/// <param name="Reimbursements">What the Mutualité des employeurs gives back.</param>
public sealed record CalculAccount(
    string Path,
    long Statements,
    bool IsProvisional,
    Money CurrentPeriod,
    Money RecomputedPeriods,
    Money Tax,
    Money Reimbursements)
{
    /// <summary>Contributions and tax less reimbursements.</summary>
    public Money Total => CurrentPeriod + RecomputedPeriods + Tax - Reimbursements;
}
