using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Values;

namespace BS2000Bridge.Salary.Tests;

/// <summary>What comes over the wire is what the law's computation gives: nothing is lost or changed on the way.</summary>
public sealed class AgreementTests(SalaryServer server) : IClassFixture<SalaryServer>
{
    [Fact]
    public async Task ComputeContributions_RandomCases_AsTheCalculator()
    {
        const int seed = 20250501;
        var random = new Random(seed);
        for (int i = 0; i < 300; i++)
        {
            RandomCase one = RandomCase.Next(random);

            ComputeContributionsResponse found = await server.Computation.ComputeContributionsAsync(CaseMessage.Compute(one.Message));

            string where = $"seed {seed}, case {i}: {one.Message}";
            (ContributionLines expected, Values.Money insured, Values.Money employer) = Expected(one.Value);
            Assert.Equal((where, Texts(expected)), (where, Texts(found)));
            Assert.Equal((where, insured.Cents, employer.Cents), (where, found.InsuredTotal.Cents, found.EmployerTotal.Cents));
        }
    }

    private (ContributionLines Lines, Values.Money Insured, Values.Money Employer) Expected(Values.WageCase wageCase)
    {
        var lines = default(ContributionLines);
        new ContributionCalculator(server.Library, wageCase.Declaration.Period).Compute(in wageCase, Hypothesis.None, ref lines);
        (Values.Money insured, Values.Money employer) = (Values.Money.Zero, Values.Money.Zero);
        foreach (Values.Branch branch in Branches.All.Where(branch => lines.Has(branch)))
        {
            (insured, employer) = (insured + lines[branch].Insured, employer + lines[branch].Employer);
        }

        return (lines, insured, employer);
    }

    private static string Texts(ContributionLines lines) => string.Join(
        '\n',
        Branches.All.Where(branch => lines.Has(branch)).Select(branch => lines[branch])
            .Select(line => $"{line.Branch} {line.Base.Cents} {line.Rate.Millionths} {line.Insured.Cents} {line.Employer.Cents}"));

    private static string Texts(ComputeContributionsResponse response) => string.Join(
        '\n',
        response.Lines.Select(line => $"{line.Branch} {line.Base.Cents} {line.Rate.Millionths} {line.InsuredShare.Cents} {line.EmployerShare.Cents}"));
}
