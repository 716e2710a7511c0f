using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Seculine.Calcul;

/// <summary>The sums of a calculation, as its positions are written.</summary>
internal sealed class CalculSums
{
    private readonly SortedDictionary<Branch, (Values.Money Insured, Values.Money Employer)> _branches = [];

    /// <summary>Both shares by branch, in the order of the contract.</summary>
    public IReadOnlyDictionary<Branch, (Values.Money Insured, Values.Money Employer)> Branches => _branches;

    /// <summary>Contributions of the month itself.</summary>
    public Values.Money CurrentPeriod { get; private set; }

    /// <summary>Contributions of earlier months.</summary>
    public Values.Money RecomputedPeriods { get; private set; }

    /// <summary>Tax withheld.</summary>
    public Values.Money Tax { get; private set; }

    /// <summary>Reimbursements.</summary>
    public Values.Money Reimbursements { get; private set; }

    /// <summary>Adds a line.</summary>
    public void AddLine(Branch branch, Values.Money insured, Values.Money employer, bool isCurrent)
    {
        (Values.Money insuredBefore, Values.Money employerBefore) = _branches.GetValueOrDefault(branch);
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
    public void AddTax(Values.Money tax) => Tax += tax;

    /// <summary>Adds a reimbursement.</summary>
    public void AddReimbursement(Values.Money amount) => Reimbursements += amount;
}
