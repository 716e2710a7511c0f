using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Salary.V1;
using NodaTime;
using Occupation = BS2000Bridge.Contracts.Affiliation.V1.Occupation;
using Wire = BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Contracts.Tests.Conversions;

public sealed class IncomeCaseReaderTests
{
    [Theory]
    [InlineData(Occupation.SelfEmployed, Values.Occupation.SelfEmployed)]
    [InlineData(Occupation.AssistingSpouse, Values.Occupation.AssistingSpouse)]
    [InlineData(Occupation.Farmer, Values.Occupation.Farmer)]
    [InlineData(Occupation.Pensioner, Values.Occupation.Pensioner)]
    [InlineData(Occupation.Student, Values.Occupation.Student)]
    [InlineData(Occupation.Voluntary, Values.Occupation.Voluntary)]
    [InlineData(Occupation.Revis, Values.Occupation.Revis)]
    public void Read_OccupationWithoutAWage_IsTaken(Occupation occupation, Values.Occupation expected)
    {
        WageCase message = Of(occupation);

        Assert.Null(IncomeCaseReader.Read(message, "case", out Values.IncomeCase found));

        Assert.Equal(expected, found.Occupation);
    }

    [Fact]
    public void Read_EveryTerm_IsTaken()
    {
        WageCase message = Of(Occupation.Voluntary);
        message.BirthDate = new Wire.Date { Year = 1980, Month = 4, Day = 9 };
        message.IncomeTerms.SideActivity = true;
        message.IncomeTerms.ReducedMinimum = true;
        message.IncomeTerms.VoluntaryInsurance = VoluntaryInsurance.PensionOptional;
        message.IncomeTerms.MutualityClass = 3;
        message.IncomeTerms.AccidentFactorHundredths = 110;
        message.CeilingsToDate = new Wire.Money { Cents = 7 };
        message.YearToDate.Add(new BranchYearToDate { Branch = Wire.Branch.Pension, Pay = new Wire.Money { Cents = 5 }, Charged = new Wire.Money { Cents = 3 } });

        Assert.Null(IncomeCaseReader.Read(message, "case", out Values.IncomeCase found));

        Assert.Equal((new Values.YearMonth(2026, 2), 1234_56), (found.Period, found.Income.Cents));
        Assert.Equal(new LocalDate(1980, 4, 9), found.BirthDate);
        Assert.Equal((true, true, Values.VoluntaryInsurance.PensionOptional), (found.SideActivity, found.ReducedMinimum, found.Voluntary));
        Assert.Equal((3, 110), (found.MutualityClass, found.AccidentFactorHundredths));
        Assert.Equal((7, 5, 3), (found.YearToDate.Ceilings.Cents, found.YearToDate.Pay[(int)Values.Branch.Pension].Cents, found.YearToDate.Charged[(int)Values.Branch.Pension].Cents));
    }

    [Theory]
    [InlineData(Occupation.Unspecified)]
    [InlineData(Occupation.Employee)]
    [InlineData(Occupation.CivilServant)]
    [InlineData((Occupation)99)]
    public void Read_OccupationOfAWageOrNone_NamesTheField(Occupation occupation) =>
        Assert.Equal("case.income_terms.occupation", IncomeCaseReader.Read(Of(occupation), "case", out _)!.Fields.Single().Path);

    [Fact]
    public void Read_NoDeclaration_NamesTheMonth()
    {
        var message = new WageCase { IncomeTerms = new IncomeTerms { Occupation = Occupation.Farmer } };

        Assert.Equal("case.declaration.period", IncomeCaseReader.Read(message, "case", out _)!.Fields.Single().Path);
    }

    private static WageCase Of(Occupation occupation) => new()
    {
        Declaration = new WageDeclaration { Period = new Wire.YearMonth { Year = 2026, Month = 2 }, Pay = new Pay { BaseWage = new Wire.Money { Cents = 1234_56 } } },
        IncomeTerms = new IncomeTerms { Occupation = occupation },
    };
}
