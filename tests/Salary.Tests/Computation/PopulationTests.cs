using Google.Rpc;

namespace BS2000Bridge.Salary.Tests.Computation;

/// <summary>Every population is computed by the service; amounts by hand, from the rates of the month.</summary>
public sealed class PopulationTests(SalaryServer server) : IClassFixture<SalaryServer>
{
    /// <summary>
    /// Scheme 10, May 2025, 5000 and a supplement of 500 that no pension is due on: health care 5500 x 2.80 % = 154.00 each,
    /// dependency (5500 - 675.93) x 1.40 % = 67.54, accident 5500 x 0.70 % = 38.50.
    /// </summary>
    [Theory]
    [InlineData(Contracts.Affiliation.V1.Occupation.CivilServant, "10", 221_54, 192_50)]
    [InlineData(Contracts.Affiliation.V1.Occupation.Employee, "11", 221_54, 192_50)]
    [InlineData(Contracts.Affiliation.V1.Occupation.CivilServant, "13", 621_54, 592_50)] // and pension 5000 x 8 % = 400.00 each
    public async Task ComputeContributions_CivilServant_OwesTheBranchesOfTheScheme(Contracts.Affiliation.V1.Occupation occupation, string scheme, long insured, long employer)
    {
        WageCase wageCase = CaseMessage.Of(2025, 5, 5000m);
        (wageCase.Occupation, wageCase.SchemeCode, wageCase.MutualityClass) = (occupation, scheme, 0);
        wageCase.Declaration.Pay.NonPensionableSupplement = CaseMessage.Euros(500m);

        ComputeContributionsResponse found = await server.Computation.ComputeContributionsAsync(CaseMessage.Compute(wageCase));

        Assert.Equal((insured, employer), (found.InsuredTotal.Cents, found.EmployerTotal.Cents));
        Assert.Null(found.NetWage);
    }

    /// <summary>
    /// May 2025, 346 euros net for 20 hours; abatement 675.93 x 20/173 = 78.14. Gross 437.86 leaves it: health care 12.26,
    /// cash benefits 1.09, pension 35.03, dependency (437.86 - 78.14) x 1.40 % = 5.04, together 53.42; tax
    /// (437.86 - 53.42) x 10 % = 38.44. A cent less, 437.85, has the same shares and the same tax, and leaves 345.99.
    /// </summary>
    [Fact]
    public async Task ComputeContributions_PrivateHousehold_GivesGrossWageAndTax()
    {
        ComputeContributionsResponse found = await server.Computation.ComputeContributionsAsync(CaseMessage.Compute(Household()));

        Assert.Equal((437_86, 38_44), (found.NetWage.Gross.Cents, found.NetWage.Tax.Cents));
        Assert.Equal(53_42, found.InsuredTotal.Cents);
        Assert.DoesNotContain(found.Lines, line => line.Branch is Branch.Mutuality or Branch.OccupationalHealth);
    }

    [Fact]
    public async Task ExplainContributions_PrivateHousehold_TellsGrossTaxAndWhatIsAssumed()
    {
        ComputationAccount account = (await server.Computation.ExplainContributionsAsync(CaseMessage.Explain(Household()))).Account;

        Assert.Equal((437_86, 38_44), (account.NetWage.Gross.Cents, account.NetWage.Tax.Cents));
        Assert.Contains(account.Steps, step => step.Text.Contains("the least that leaves 346.00 net", StringComparison.Ordinal) && step.Reference.Contains("426", StringComparison.Ordinal));
        Assert.Contains(account.Parameters, parameter => parameter.Id == "private-households.tax-after-contributions" && parameter.Assumed);
        Assert.DoesNotContain(account.Parameters, parameter => parameter.Id.StartsWith("mutuality.", StringComparison.Ordinal));
        Assert.NotEmpty(account.Notices);
    }

    [Fact]
    public async Task ComputeContributions_PrivateHouseholdWithOtherPay_NamesTheField()
    {
        WageCase wageCase = Household();
        wageCase.Declaration.Pay.Supplements = CaseMessage.Euros(1m);

        RpcException failure = await Assert.ThrowsAsync<RpcException>(async () => await server.Computation.ComputeContributionsAsync(CaseMessage.Compute(wageCase)));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Contains("case.declaration.pay: expected the net wage as the base wage and nothing else", failure.Status.Detail);
    }

    /// <summary>June 2026 at exactly the minimum wage: the worked examples E13 and E17.</summary>
    [Fact]
    public async Task ComputeContributions_SelfEmployed_IsComputedByItsTerms()
    {
        ComputeContributionsResponse found = await server.Computation.ComputeContributionsAsync(CaseMessage.Compute(SelfEmployed(2026, 6)));

        Assert.Equal(26_33, found.Lines.Single(line => line.Branch == Branch.Mutuality).InsuredShare.Cents);
        Assert.Equal(18_01, found.Lines.Single(line => line.Branch == Branch.Accident).InsuredShare.Cents);
    }

    [Fact]
    public async Task ExplainContributions_SelfEmployed_NamesItsParametersAndSteps()
    {
        ComputationAccount account = (await server.Computation.ExplainContributionsAsync(CaseMessage.Explain(SelfEmployed(2026, 6)))).Account;

        Assert.Contains(account.Parameters, parameter => parameter.Id == "pension.self-employed.insured");
        Assert.All(account.Steps, step => Assert.NotEmpty(step.Reference));
        Assert.Equal(server.Library.Fingerprint, account.ParametersFingerprint);
    }

    [Fact]
    public async Task ComputeContributions_SelfEmployedBeforeItsParameters_NamesParameterDateAndPopulation()
    {
        RpcException failure = await Assert.ThrowsAsync<RpcException>(
            async () => await server.Computation.ComputeContributionsAsync(CaseMessage.Compute(SelfEmployed(2016, 12))));

        ErrorInfo info = failure.GetRpcStatus()!.GetDetail<ErrorInfo>()!;
        Assert.Equal(("PARAMETER_UNKNOWN", "2016-12-01", "self-employed"), (info.Reason, info.Metadata["date"], info.Metadata["population"]));
    }

    [Fact]
    public async Task ComputeContributions_HouseholdIn2027_NamesThePopulation()
    {
        WageCase wageCase = Household();
        wageCase.Declaration.Period.Year = 2027;

        RpcException failure = await Assert.ThrowsAsync<RpcException>(async () => await server.Computation.ComputeContributionsAsync(CaseMessage.Compute(wageCase)));

        ErrorInfo info = failure.GetRpcStatus()!.GetDetail<ErrorInfo>()!;
        Assert.Equal(("2027-05-01", "private-households"), (info.Metadata["date"], info.Metadata["population"]));
    }

    /// <summary>What a case of terms cannot say.</summary>
    [Fact]
    public async Task ComputeContributions_TermsAtFault_NamesEachField()
    {
        WageCase wageCase = SelfEmployed(2026, 6);
        wageCase.Occupation = Contracts.Affiliation.V1.Occupation.Farmer;
        wageCase.IncomeTerms.MutualityClass = 5;
        wageCase.IncomeTerms.VoluntaryInsurance = (VoluntaryInsurance)9;
        wageCase.Declaration.Pay.Overtime = CaseMessage.Euros(1m);

        RpcException failure = await Assert.ThrowsAsync<RpcException>(async () => await server.Computation.ComputeContributionsAsync(CaseMessage.Compute(wageCase)));

        Assert.Equal(
            ["case.declaration.pay", "case.income_terms.mutuality_class", "case.income_terms.voluntary_insurance", "case.occupation"],
            failure.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(field => field.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ComputeContributions_TermsOfAWage_NamesTheField()
    {
        WageCase wageCase = SelfEmployed(2026, 6);
        wageCase.IncomeTerms.Occupation = Contracts.Affiliation.V1.Occupation.Employee;

        RpcException failure = await Assert.ThrowsAsync<RpcException>(async () => await server.Computation.ComputeContributionsAsync(CaseMessage.Compute(wageCase)));

        Assert.Contains("case.income_terms.occupation", failure.Status.Detail);
    }

    private static WageCase Household()
    {
        WageCase wageCase = CaseMessage.Of(2025, 5, 346m);
        (wageCase.Occupation, wageCase.MutualityClass, wageCase.Declaration.HoursWorked) = (Contracts.Affiliation.V1.Occupation.Household, 0, 20);
        return wageCase;
    }

    private static WageCase SelfEmployed(int year, int month) => new()
    {
        Declaration = new WageDeclaration { Period = new YearMonth { Year = year, Month = month }, Pay = new Pay { BaseWage = CaseMessage.Euros(2771.33m) } },
        IncomeTerms = new IncomeTerms { Occupation = Contracts.Affiliation.V1.Occupation.SelfEmployed, MutualityClass = 2, AccidentFactorHundredths = 100 },
    };
}
