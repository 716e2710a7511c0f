using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Salary.V1;
using NodaTime;

namespace BS2000Bridge.Contracts.Tests.Conversions;

public sealed class IncomeCaseReaderTests
{
    [Theory]
    [InlineData(Contracts.Affiliation.V1.Occupation.SelfEmployed, Values.Occupation.SelfEmployed)]
    [InlineData(Contracts.Affiliation.V1.Occupation.AssistingSpouse, Values.Occupation.AssistingSpouse)]
    [InlineData(Contracts.Affiliation.V1.Occupation.Farmer, Values.Occupation.Farmer)]
    [InlineData(Contracts.Affiliation.V1.Occupation.Pensioner, Values.Occupation.Pensioner)]
    [InlineData(Contracts.Affiliation.V1.Occupation.Student, Values.Occupation.Student)]
    [InlineData(Contracts.Affiliation.V1.Occupation.Voluntary, Values.Occupation.Voluntary)]
    [InlineData(Contracts.Affiliation.V1.Occupation.Revis, Values.Occupation.Revis)]
    public void Read_OccupationWithoutAWage_IsTaken(Contracts.Affiliation.V1.Occupation occupation, Values.Occupation expected)
    {
        WageCase message = Of(occupation);

        Assert.Null(IncomeCaseReader.Read(message, "case", out Values.IncomeCase found));

        Assert.Equal(expected, found.Occupation);
    }

    [Fact]
    public void Read_EveryTerm_IsTaken()
    {
        WageCase message = Of(Contracts.Affiliation.V1.Occupation.Voluntary);
        message.BirthDate = new Contracts.Common.V1.Date { Year = 1980, Month = 4, Day = 9 };
        message.IncomeTerms.SideActivity = true;
        message.IncomeTerms.ReducedMinimum = true;
        message.IncomeTerms.VoluntaryInsurance = VoluntaryInsurance.PensionOptional;
        message.IncomeTerms.MutualityClass = 3;
        message.IncomeTerms.AccidentFactorHundredths = 110;
        message.CeilingsToDate = new Contracts.Common.V1.Money { Cents = 7 };
        message.YearToDate.Add(new BranchYearToDate { Branch = Contracts.Common.V1.Branch.Pension, Pay = new Contracts.Common.V1.Money { Cents = 5 }, Charged = new Contracts.Common.V1.Money { Cents = 3 } });

        Assert.Null(IncomeCaseReader.Read(message, "case", out Values.IncomeCase found));

        Assert.Equal((new Values.YearMonth(2026, 2), 1234_56), (found.Period, found.Income.Cents));
        Assert.Equal(new LocalDate(1980, 4, 9), found.BirthDate);
        Assert.Equal((true, true, Values.VoluntaryInsurance.PensionOptional), (found.SideActivity, found.ReducedMinimum, found.Voluntary));
        Assert.Equal((3, 110), (found.MutualityClass, found.AccidentFactorHundredths));
        Assert.Equal((7, 5, 3), (found.YearToDate.Ceilings.Cents, found.YearToDate.Pay[(int)Values.Branch.Pension].Cents, found.YearToDate.Charged[(int)Values.Branch.Pension].Cents));
    }

    [Theory]
    [InlineData(Contracts.Affiliation.V1.Occupation.Unspecified)]
    [InlineData(Contracts.Affiliation.V1.Occupation.Employee)]
    [InlineData(Contracts.Affiliation.V1.Occupation.CivilServant)]
    [InlineData((Contracts.Affiliation.V1.Occupation)300)]
    [InlineData((Contracts.Affiliation.V1.Occupation)99)]
    public void Read_OccupationOfAWageOrNone_NamesTheField(Contracts.Affiliation.V1.Occupation occupation) =>
        Assert.Equal("case.income_terms.occupation", IncomeCaseReader.Read(Of(occupation), "case", out _)!.Fields.Single().Path);

    [Theory]
    [InlineData(4)]
    [InlineData(300)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Read_InsuranceThatTheContractDoesNotKnow_NamesTheField(int number)
    {
        WageCase message = Of(Contracts.Affiliation.V1.Occupation.Voluntary);
        message.IncomeTerms.VoluntaryInsurance = (VoluntaryInsurance)number;

        Assert.Equal("case.income_terms.voluntary_insurance", IncomeCaseReader.Read(message, "case", out _)!.Fields.Single().Path);
    }

    [Fact]
    public void Read_NoDeclaration_NamesTheMonth()
    {
        var message = new WageCase { IncomeTerms = new IncomeTerms { Occupation = Contracts.Affiliation.V1.Occupation.Farmer } };

        Assert.Equal("case.declaration.period", IncomeCaseReader.Read(message, "case", out _)!.Fields.Single().Path);
    }

    private static WageCase Of(Contracts.Affiliation.V1.Occupation occupation) => new()
    {
        Declaration = new WageDeclaration { Period = new Contracts.Common.V1.YearMonth { Year = 2026, Month = 2 }, Pay = new Pay { BaseWage = new Contracts.Common.V1.Money { Cents = 1234_56 } } },
        IncomeTerms = new IncomeTerms { Occupation = occupation },
    };
}
