using BS2000Bridge.Adapter.Tests.Samples;
using BS2000Bridge.Records;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Adapter.Tests;

/// <summary>Good records become the values that their copybooks say.</summary>
public sealed class CaseTests
{
    [Fact]
    public void ReadCases_OneOfEverything_IsOneCaseWithAllItsFacts()
    {
        using SampleMonth made = new();
        made.AddEmployer(Centre.FirstEmployer, mutualityClass: 3, factor: 85, service: "STI");
        made.AddAffiliation(Centre.FirstEmployer, Centre.Anna, contract: "I", regime: "01", entry: 1240229, exit: 1250520, birth: 0580000);
        made.AddDeclaration(Centre.FirstEmployer, Centre.Anna, (11, 5), (10, 4), (8, 3), (7, 2), (5, 1));
        made.AddYear(Centre.FirstEmployer, Centre.Anna);

        CaseRecord record = ReadMonth.Of(made).Case;

        Assert.Equal(ReadStatus.Read, record.Status);
        Assert.Equal(new DeclarationKey(Centre.FirstEmployer, Centre.Anna, 202505), record.Key);
        Assert.Equal(1, record.RecordNumber);
        WageDeclaration declaration = record.Case.Declaration;
        Assert.Equal((Centre.FirstEmployer, Centre.Anna), (declaration.Employer.Value, declaration.Insured.Value));
        Assert.Equal(Centre.Month, declaration.Period);
        Assert.Equal((1, 31, 160, 13, 173), (declaration.FirstDay, declaration.LastDay, declaration.HoursWorked, declaration.HoursInactive, declaration.Hours));
        Assert.Equal(new Pay(new Money(1), new Money(2), new Money(3), new Money(4), new Money(5)), declaration.Pay);
        Assert.Equal(
            new Affiliation(new Scheme(1), Occupation.Temporary, new LocalDate(2024, 2, 29), new LocalDate(2025, 5, 20), new LocalDate(1958, 1, 1)),
            record.Case.Affiliation);
        Assert.Equal(new EmployerProfile(3, 85, OccupationalHealthService.Sti), record.Case.Employer);
    }

    /// <summary>The order of CUMUL-RISQUE (head of CUMUL.cpy): SM, EP, MU, PE, AC, ST.</summary>
    [Theory]
    [InlineData(Branch.HealthCare, 0)]
    [InlineData(Branch.CashBenefits, 1)]
    [InlineData(Branch.Mutuality, 2)]
    [InlineData(Branch.Pension, 3)]
    [InlineData(Branch.Accident, 4)]
    [InlineData(Branch.OccupationalHealth, 5)]
    public void ReadCases_SumsOfTheYear_StandUnderTheirBranch(Branch branch, int place)
    {
        using SampleMonth made = new SampleMonth().AddCase(Centre.FirstEmployer, Centre.Anna);

        YearToDate year = ReadMonth.Of(made).Case.Case.YearToDate;

        Assert.Equal(new Money(5_407_472), year.Ceilings);
        Assert.Equal(new Money(1_000_000 + place), year.Pay[(int)branch]);
        Assert.Equal(new Money(900_000 + place), year.Charged[(int)branch]);
        Assert.Equal(Money.Zero, year.Pay[(int)Branch.Dependency]);
    }

    [Theory]
    [InlineData("N", Occupation.Employee)]
    [InlineData("I", Occupation.Temporary)]
    [InlineData("O", Occupation.Occasional)]
    [InlineData("A", Occupation.Apprentice)]
    [InlineData("E", Occupation.HolidayStudent)]
    public void ReadCases_ContractCode_IsTheOccupation(string code, Occupation expected)
    {
        using SampleMonth made = new();
        made.AddEmployer(Centre.FirstEmployer);
        made.AddAffiliation(Centre.FirstEmployer, Centre.Anna, contract: code);
        made.AddDeclaration(Centre.FirstEmployer, Centre.Anna);

        Assert.Equal(expected, ReadMonth.Of(made).Case.Case.Affiliation.Occupation);
    }

    /// <summary>The codes of the centre's CALCUL file: 01, 03 and 05 of employees, 10 to 14 and 16 of civil servants and the like.</summary>
    [Theory]
    [InlineData("01", 1)]
    [InlineData("03", 3)]
    [InlineData("05", 5)]
    [InlineData("10", 10)]
    [InlineData("11", 11)]
    [InlineData("12", 12)]
    [InlineData("13", 13)]
    [InlineData("14", 14)]
    [InlineData("16", 16)]
    public void ReadCases_RegimeCode_IsTheRegime(string code, byte expected)
    {
        using SampleMonth made = new();
        made.AddEmployer(Centre.FirstEmployer);
        made.AddAffiliation(Centre.FirstEmployer, Centre.Anna, regime: code);
        made.AddDeclaration(Centre.FirstEmployer, Centre.Anna);

        Assert.Equal(new Scheme(expected), ReadMonth.Of(made).Case.Case.Affiliation.Scheme);
    }

    [Theory]
    [InlineData("STM", OccupationalHealthService.Stm)]
    [InlineData("STI", OccupationalHealthService.Sti)]
    [InlineData("", OccupationalHealthService.None)]
    public void ReadCases_ServiceCode_IsTheOccupationalHealthService(string code, OccupationalHealthService expected)
    {
        using SampleMonth made = new();
        made.AddEmployer(Centre.FirstEmployer, service: code);
        made.AddAffiliation(Centre.FirstEmployer, Centre.Anna);
        made.AddDeclaration(Centre.FirstEmployer, Centre.Anna);

        Assert.Equal(expected, ReadMonth.Of(made).Case.Case.Employer.OccupationalHealth);
    }

    [Fact]
    public void ReadCases_NoSumsAndNoExit_AreZeroAndOpen()
    {
        using SampleMonth made = new();
        made.AddEmployer(Centre.FirstEmployer);
        made.AddAffiliation(Centre.FirstEmployer, Centre.Anna);
        made.AddDeclaration(Centre.FirstEmployer, Centre.Anna);

        CaseRecord record = ReadMonth.Of(made).Case;

        Assert.Equal(ReadStatus.Read, record.Status);
        Assert.Null(record.Case.Affiliation.Exit);
        Assert.Equal(Money.Zero, record.Case.YearToDate.Ceilings);
        Assert.Equal(Money.Zero, record.Case.YearToDate.Pay[(int)Branch.Pension]);
    }
}
