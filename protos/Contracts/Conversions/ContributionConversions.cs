using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Values;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Contribution lines to messages.</summary>
public static class ContributionConversions
{
    /// <summary>A line as a message.</summary>
    public static Contracts.Salary.V1.ContributionLine ToMessage(this Values.ContributionLine line) => new()
    {
        Branch = line.Branch.ToMessage(),
        Base = line.Base.ToMessage(),
        Rate = line.Rate.ToMessage(),
        InsuredShare = line.Insured.ToMessage(),
        EmployerShare = line.Employer.ToMessage(),
    };

    /// <summary>The lines of a declaration with their sums.</summary>
    public static ComputeContributionsResponse ToMessage(this in ContributionLines lines)
    {
        var response = new ComputeContributionsResponse();
        Money insured = Money.Zero, employer = Money.Zero;
        foreach (Branch branch in Branches.All)
        {
            if (lines.Has(branch))
            {
                Values.ContributionLine line = lines[branch];
                response.Lines.Add(line.ToMessage());
                insured += line.Insured;
                employer += line.Employer;
            }
        }

        response.InsuredTotal = insured.ToMessage();
        response.EmployerTotal = employer.ToMessage();
        return response;
    }
}
