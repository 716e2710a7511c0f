using BS2000Bridge.Contracts.Common.V1;
using Money = BS2000Bridge.Values.Money;

namespace BS2000Bridge.Seculine.Calcul;

/// <summary>The sums of a calculation, as its positions are written.</summary>
internal sealed class CalculSums
{
    private readonly SortedDictionary<Branch, (Money Insured, Money Employer)> _branches = [];

    /// <summary>Both shares by branch, in the order of the contract.</summary>
    public IReadOnlyDictionary<Branch, (Money Insured, Money Employer)> Branches => _branches;

    /// <summary>Contributions of the month itself.</summary>
    public Money CurrentPeriod { get; private set; }

    /// <summary>Contributions of earlier months.</summary>
    public Money RecomputedPeriods { get; private set; }

    /// <summary>Tax withheld.</summary>
    public Money Tax { get; private set; }

    /// <summary>Reimbursements.</summary>
    public Money Reimbursements { get; private set; }

    /// <summary>Adds a line.</summary>
    public void AddLine(Branch branch, Money insured, Money employer, bool isCurrent)
    {
        (Money insuredBefore, Money employerBefore) = _branches.GetValueOrDefault(branch);
        _branches[branch] = (insuredBefore + insured, employerBefore + employer);
        if (isCurrent)
        {
            CurrentPeriod += insured + employer;
        }
        else
        {
            RecomputedPeriods += insured + employer;
        }
    }

    /// <summary>Adds tax.</summary>
    public void AddTax(Money tax) => Tax += tax;

    /// <summary>Adds a reimbursement.</summary>
    public void AddReimbursement(Money amount) => Reimbursements += amount;
}
