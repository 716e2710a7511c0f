using Google.Rpc;

namespace BS2000Bridge.Salary.Tests;

public sealed class FailureTests(SalaryServer server) : IClassFixture<SalaryServer>
{
    [Fact]
    public async Task ComputeContributions_MonthWithoutParameters_FailedPreconditionNamesParameterAndDate()
    {
        (StatusCode code, ErrorInfo info, _) = await FailAsync(CaseMessage.Of(2016, 12, 4250m));

        Assert.Equal((StatusCode.FailedPrecondition, "PARAMETER_UNKNOWN", "ccss.lu"), (code, info.Reason, info.Domain));
        Assert.Equal("2016-12-01", info.Metadata["date"]);
        Assert.Equal("employees", info.Metadata["population"]);
        Assert.NotNull(server.Library.Find(info.Metadata["parameter"]));
    }

    [Fact]
    public async Task ComputeContributions_NoCase_NamesIt()
    {
        (StatusCode code, _, string[] fields) = await FailAsync(null);

        Assert.Equal((StatusCode.InvalidArgument, "case"), (code, Assert.Single(fields)));
    }

    [Fact]
    public async Task ComputeContributions_ManyFieldsAtFault_AllAreListed()
    {
        WageCase wageCase = CaseMessage.Of(2024, 13, -1m);
        wageCase.Declaration.FirstDay = 32;
        wageCase.Declaration.LastDay = -1;
        wageCase.Declaration.HoursWorked = 373;
        wageCase.Declaration.HoursInactive = -1;
        wageCase.Declaration.Pay.Supplements = new Money { Cents = 1, Currency = "USD" };
        wageCase.Declaration.Pay.NonPensionableSupplement = new Money { Cents = 1 };
        wageCase.SchemeCode = "3";
        wageCase.Occupation = (Contracts.Affiliation.V1.Occupation)99;
        wageCase.BirthDate = new Date { Year = 1990, Month = 2, Day = 30 };
        wageCase.MutualityClass = 5;
        wageCase.AccidentFactorHundredths = -1;
        wageCase.OccupationalHealthService = (OccupationalHealthService)9;
        wageCase.CeilingsToDate = new Money { Cents = long.MaxValue };
        wageCase.YearToDate.Add(new BranchYearToDate { Branch = Branch.Dependency });
        wageCase.YearToDate.Add(new BranchYearToDate { Branch = Branch.Pension, Pay = new Money { Cents = -1 } });
        wageCase.YearToDate.Add(new BranchYearToDate { Branch = Branch.Pension });

        (StatusCode code, ErrorInfo info, string[] fields) = await FailAsync(wageCase);

        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELD"), (code, info.Reason));
        Assert.Equal(
            [
                "case.accident_factor_hundredths",
                "case.birth_date",
                "case.ceilings_to_date",
                "case.declaration.first_day",
                "case.declaration.hours_inactive",
                "case.declaration.hours_worked",
                "case.declaration.last_day",
                "case.declaration.pay.base_wage",
                "case.declaration.pay.non_pensionable_supplement",
                "case.declaration.pay.supplements",
                "case.declaration.period",
                "case.mutuality_class",
                "case.occupation",
                "case.occupational_health_service",
                "case.scheme_code",
                "case.year_to_date[0].branch",
                "case.year_to_date[1].pay",
                "case.year_to_date[2].branch",
            ],
            fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ComputeContributions_FactorThatDoesNotExist_SaysWhichDo()
    {
        WageCase wageCase = CaseMessage.Of(2025, 5, 4250m);
        wageCase.AccidentFactorHundredths = 90;

        (StatusCode code, ErrorInfo info, string[] fields) = await FailAsync(wageCase);

        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELD"), (code, info.Reason));
        Assert.Equal("case.accident_factor_hundredths", Assert.Single(fields));
    }

    /// <summary>An occupation that does not fit what else the case says.</summary>
    [Theory]
    [InlineData(Contracts.Affiliation.V1.Occupation.Revis, "", "case.income_terms")]
    [InlineData(Contracts.Affiliation.V1.Occupation.SelfEmployed, "", "case.income_terms")]
    [InlineData(Contracts.Affiliation.V1.Occupation.CivilServant, "", "case.scheme_code")]
    [InlineData(Contracts.Affiliation.V1.Occupation.CivilServant, "15", "case.scheme_code")]
    [InlineData(Contracts.Affiliation.V1.Occupation.Employee, "15", "case.scheme_code")]
    public async Task ComputeContributions_OccupationThatDoesNotFit_NamesTheField(Contracts.Affiliation.V1.Occupation occupation, string scheme, string field)
    {
        WageCase wageCase = CaseMessage.Of(2025, 5, 4250m);
        (wageCase.Occupation, wageCase.SchemeCode) = (occupation, scheme);

        (StatusCode code, ErrorInfo info, string[] fields) = await FailAsync(wageCase);

        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELD"), (code, info.Reason));
        Assert.Equal(field, Assert.Single(fields));
    }

    [Fact]
    public async Task ExplainContributions_FieldAtFault_FailsAsCompute()
    {
        WageCase wageCase = CaseMessage.Of(2025, 5, 4250m);
        wageCase.MutualityClass = 0;

        RpcException failure = await Assert.ThrowsAsync<RpcException>(async () => await server.Computation.ExplainContributionsAsync(CaseMessage.Explain(wageCase)));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Contains("case.mutuality_class: is 0, expected 1 to 4", failure.Status.Detail);
    }

    private async Task<(StatusCode Code, ErrorInfo Info, string[] Fields)> FailAsync(WageCase? wageCase)
    {
        RpcException failure = await Assert.ThrowsAsync<RpcException>(
            async () => await server.Computation.ComputeContributionsAsync(new ComputeContributionsRequest { Case = wageCase }));
        Google.Rpc.Status status = failure.GetRpcStatus()!;
        Assert.Equal((int)failure.StatusCode, status.Code);
        Assert.Equal(failure.Status.Detail, status.Message);
        return (failure.StatusCode, status.GetDetail<ErrorInfo>()!, [.. status.GetDetail<BadRequest>()?.FieldViolations.Select(field => field.Field) ?? []]);
    }
}
