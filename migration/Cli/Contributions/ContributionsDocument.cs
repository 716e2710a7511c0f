using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Cli.Contributions;

/// <summary>The contributions of one declaration as machines read them.</summary>
internal sealed record ContributionsDocument(string Month, IReadOnlyList<BranchDocument> Branches, long InsuredCents, long EmployerCents, IReadOnlyList<CentreValueDocument> CentreValues)
{
    /// <summary>The document of computed lines.</summary>
    public static ContributionsDocument Of(YearMonth month, in ContributionLines lines, IReadOnlyList<ComputationStep> steps, IReadOnlyList<CentreValueDocument> centreValues)
    {
        List<BranchDocument> branches = [];
        foreach (Branch branch in StatementOrder.Branches)
        {
            if (lines.Has(branch))
            {
                branches.Add(BranchDocument.Of(lines[branch], steps));
            }
        }

        return new ContributionsDocument(
            month.ToString(), branches, branches.Sum(branch => branch.InsuredCents), branches.Sum(branch => branch.EmployerCents), centreValues);
    }
}
