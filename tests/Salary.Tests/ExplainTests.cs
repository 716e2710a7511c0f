namespace BS2000Bridge.Salary.Tests;

public sealed class ExplainTests(SalaryServer server) : IClassFixture<SalaryServer>
{
    [Fact]
    public async Task ExplainContributions_WorkedExampleE01_NamesTheLinesAndEachStepWithItsArticle()
    {
        ComputationAccount account = await ExplainAsync(CaseMessage.Of(2024, 1, 4250m));

        Assert.Equal(340_00, Assert.Single(account.Lines, line => line.Branch == Branch.Pension).InsuredShare.Cents);
        Assert.All(account.Steps, step => Assert.NotEmpty(step.Text));
        Assert.All(account.Steps, step => Assert.NotEmpty(step.Reference));
        Assert.Contains(account.Steps, step => step.Branch == Branch.CashBenefits && step.Amount.Cents == 10_63 && step.Reference.Contains("art. 428 al. 3", StringComparison.Ordinal));
        Assert.Contains(account.Steps, step => step.Branch == Branch.Pension && step.Amount.Cents == 340_00);
    }

    [Fact]
    public async Task ExplainContributions_WorkedExampleE01_NamesTheParametersOfThisEmployerAlone()
    {
        ComputationAccount account = await ExplainAsync(CaseMessage.Of(2024, 1, 4250m));

        string[] ids = [.. account.Parameters.Select(parameter => parameter.Id)];
        Assert.Contains("pension.employees.insured", ids);
        Assert.Contains("minimum-wage.index", ids);
        Assert.Equal(["mutuality.class-1.employer"], ids.Where(id => id.StartsWith("mutuality.", StringComparison.Ordinal)));
        Assert.DoesNotContain(ids, id => id.StartsWith("occupational-health.", StringComparison.Ordinal));
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.Equal(server.Library.Fingerprint, account.ParametersFingerprint);
    }

    /// <summary>The index of 944.43 points is in force from 1 September 2023 to 30 April 2025 (published amounts).</summary>
    [Fact]
    public async Task ExplainContributions_IndexOfJanuary2024_InForceFromSeptember2023()
    {
        ComputationAccount account = await ExplainAsync(CaseMessage.Of(2024, 1, 4250m));

        UsedParameter index = Assert.Single(account.Parameters, parameter => parameter.Id == "minimum-wage.index");
        Assert.Equal(new Date { Year = 2023, Month = 9, Day = 1 }, index.InForceFrom);
        Assert.False(index.Assumed);
        Assert.Equal(server.Library.ValueAt("minimum-wage.index", new Values.YearMonth(2024, 1)).Source, index.Source);
    }

    [Fact]
    public async Task ExplainContributions_NothingAssumed_HasNoNotice() =>
        Assert.Empty((await ExplainAsync(CaseMessage.Of(2024, 1, 4250m))).Notices);

    /// <summary>The accident rate of 2021 is assumed: it still needs the centre's word.</summary>
    [Fact]
    public async Task ExplainContributions_ParameterThatIsAssumed_IsMarkedAndNoticedInThreeLanguages()
    {
        ComputationAccount account = await ExplainAsync(CaseMessage.Of(2021, 5, 4250m));

        Assert.True(Assert.Single(account.Parameters, parameter => parameter.Id == "accident.employees.employer").Assumed);
        LocalizedText notice = Assert.Single(account.Notices);
        Assert.Contains("à confirmer", notice.French);
        Assert.Contains("zu bestätigen", notice.German);
        Assert.Contains("to be confirmed", notice.English);
    }

    private async Task<ComputationAccount> ExplainAsync(WageCase wageCase) =>
        (await server.Computation.ExplainContributionsAsync(CaseMessage.Explain(wageCase))).Account;
}
