using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.InitialLoad.Messages;
using BS2000Bridge.InitialLoad.Tests.Sample;
using BS2000Bridge.Records;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.InitialLoad.Tests.Messages;

/// <summary>What is sent of a record.</summary>
public sealed class MessagesTests
{
    private static readonly RequestIds Ids = new("2025-05/0123456789abcdef");
    private static readonly AffiliationMessages Affiliations = new(SampleMonth.Month, Ids);
    private static readonly SalaryMessages Wages = new(SampleMonth.Month, Ids);

    [Fact]
    public void ToRequest_Employer_IsACompanyWhoseTermsBeginWithTheMonth()
    {
        Employer employer = Affiliations.ToRequest(Record(7, new EmployerFacts(SampleMonth.Employer.Value, new EmployerProfile(2, 85, OccupationalHealthService.Sti)))).Employer;

        EmployerTerms terms = Assert.Single(employer.Terms);
        Assert.Equal((SampleMonth.Employer.ToString(), EmployerKind.Company), (employer.EmployerNumber, employer.Kind));
        Assert.Equal((2025, 5, 1), (terms.InForceFrom.Year, terms.InForceFrom.Month, terms.InForceFrom.Day));
        Assert.Equal((2, 85, Contracts.Common.V1.OccupationalHealthService.Sti), (terms.MutualityClass, terms.AccidentFactorHundredths, terms.OccupationalHealthService));
    }

    [Fact]
    public void ToRequest_Affiliation_IsDeclaredOnTheDayItBegan()
    {
        Declaration declaration = Affiliations.ToRequest(Record(7, Facts(Values.Occupation.Employee, exit: null))).Declaration;

        Assert.Equal(declaration.Entry.Affiliation.Period.FirstDay, declaration.DeclaredOn);
        Assert.Equal("03", declaration.Entry.Affiliation.SchemeCode);
    }

    [Theory]
    [InlineData(Values.Occupation.Employee, false, ContractType.Permanent)]
    [InlineData(Values.Occupation.Employee, true, ContractType.FixedTerm)]
    [InlineData(Values.Occupation.Temporary, true, ContractType.FixedTerm)]
    [InlineData(Values.Occupation.HolidayStudent, true, ContractType.Student)]
    [InlineData(Values.Occupation.Occasional, true, ContractType.Occasional)]
    [InlineData(Values.Occupation.Occasional, false, ContractType.Permanent)]
    public void ToRequest_Affiliation_HasTheContractThatItsExitSuggests(Values.Occupation occupation, bool hasExit, ContractType expected)
    {
        LocalDate? exit = hasExit ? new LocalDate(2025, 5, 20) : null;

        Assert.Equal(expected, Affiliations.ToRequest(Record(7, Facts(occupation, exit))).Declaration.Entry.Affiliation.ContractType);
    }

    [Fact]
    public void ToRequest_Wage_LeavesZerosAndTheCurrencyOut()
    {
        Contracts.Salary.V1.Pay pay = Wages.ToRequest(Record(7, SampleMonth.Wage(1))).Declaration.Pay;

        Assert.Equal((3000_00L, ""), (pay.BaseWage.Cents, pay.BaseWage.Currency));
        Assert.Null(pay.Supplements);
    }

    [Fact]
    public void ToRequest_Year_HasTheBranchesWithACeilingAlone()
    {
        YearToDate sums = default;
        sums.Ceilings = Money.FromEuros(50_000m);
        sums.Charged[(int)Branch.Pension] = Money.FromEuros(12_000m);

        Opening opening = Wages.ToRequest(Record(7, new YearFacts(SampleMonth.Employer.Value, SampleMonth.Insured(1).Value, sums))).Opening;

        Assert.Equal((2025, 5, 50_000_00L), (opening.FirstMonth.Year, opening.FirstMonth.Month, opening.Ceilings.Cents));
        Assert.DoesNotContain(opening.Branches, one => one.Branch == Contracts.Common.V1.Branch.Dependency);
        Assert.Equal(12_000_00L, Assert.Single(opening.Branches, one => one.Branch == Contracts.Common.V1.Branch.Pension).Charged.Cents);
    }

    [Fact]
    public void ToRequest_RequestIds_TellRunDatasetAndRecord() => Assert.Equal(
        [
            "takeover/2025-05/0123456789abcdef/EMPL/1",
            "takeover/2025-05/0123456789abcdef/AFFIL/2",
            "takeover/2025-05/0123456789abcdef/CUMUL/3",
            "takeover/2025-05/0123456789abcdef/DECSAL/4",
        ],
        [
            Affiliations.ToRequest(Record(1, default(EmployerFacts))).RequestId,
            Affiliations.ToRequest(Record(2, Facts(Values.Occupation.Employee, exit: null))).Declaration.RequestId,
            Wages.ToRequest(Record(3, default(YearFacts))).RequestId,
            Wages.ToRequest(Record(4, SampleMonth.Wage(1))).RequestId,
        ]);

    private static AffiliationFacts Facts(Values.Occupation occupation, LocalDate? exit) => new(
        SampleMonth.Employer.Value,
        SampleMonth.Insured(1).Value,
        new Values.Affiliation(new Scheme(3), occupation, new LocalDate(2020, 1, 1), exit, new LocalDate(1985, 3, 12)));

    private static InputRecord<T> Record<T>(long number, T facts)
        where T : struct => new(number, facts, null);
}
