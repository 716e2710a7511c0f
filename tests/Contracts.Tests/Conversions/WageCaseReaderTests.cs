using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Contracts.Salary.V1;
using NodaTime;

namespace BS2000Bridge.Contracts.Tests.Conversions;

public sealed class WageCaseReaderTests
{
    [Fact]
    public void Read_OnlyWhatIsRequired_TakesTheDefaultsOfTheContract()
    {
        DomainFailure? failure = WageCaseReader.Read(Least(), "case", out Values.WageCase found);

        Assert.Null(failure);
        Assert.Equal(new Values.YearMonth(2025, 2), found.Declaration.Period);
        Assert.Equal((1, 28), (found.Declaration.FirstDay, found.Declaration.LastDay));
        Assert.Equal((Values.Occupation.Employee, "03"), (found.Affiliation.Occupation, found.Affiliation.Scheme.ToString()));
        Assert.Equal(new Values.EmployerProfile(1, 100, Values.OccupationalHealthService.None), found.Employer);
        Assert.Equal(Values.Money.Zero, found.YearToDate.Ceilings);
        Assert.True(found.Affiliation.BirthDate <= new LocalDate(2025 - 18, 2, 1));
    }

    [Fact]
    public void Read_DaysAndSchemeGiven_AreTaken()
    {
        WageCase message = Least();
        (message.Declaration.FirstDay, message.Declaration.LastDay, message.SchemeCode) = (12, 20, "01");

        Assert.Null(WageCaseReader.Read(message, "case", out Values.WageCase found));

        Assert.Equal((12, 20), (found.Declaration.FirstDay, found.Declaration.LastDay));
        Assert.Equal(new LocalDate(2025, 2, 12), found.Affiliation.Entry);
        Assert.Equal("01", found.Affiliation.Scheme.ToString());
    }

    [Theory]
    [InlineData(99)]
    [InlineData(300)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Read_OccupationThatTheContractDoesNotKnow_NamesTheField(int number)
    {
        WageCase message = Least();
        message.Occupation = (Contracts.Affiliation.V1.Occupation)number;

        Assert.Equal(["case.occupation"], WageCaseReader.Read(message, "case", out _)!.Fields.Select(field => field.Path));
    }

    /// <summary>372 hours of work and inactive hours together are taken (SALRET 11).</summary>
    [Theory]
    [InlineData(372, 0, null)]
    [InlineData(300, 72, null)]
    [InlineData(373, 0, "case.declaration.hours_worked")]
    [InlineData(300, 73, "case.declaration.hours_inactive")]
    public void Read_Hours_AtMost372Together(int worked, int inactive, string? fault)
    {
        WageCase message = Least();
        (message.Declaration.HoursWorked, message.Declaration.HoursInactive) = (worked, inactive);

        Assert.Equal(fault, WageCaseReader.Read(message, "case", out _)?.Fields[0].Path);
    }

    [Theory]
    [InlineData(29, 0, "declaration.first_day")]
    [InlineData(0, 29, "declaration.last_day")]
    [InlineData(12, 11, "declaration.last_day")]
    public void Read_DaysOutsideTheMonthOrTurned_NamesTheField(int first, int last, string fault)
    {
        WageCase message = Least();
        (message.Declaration.FirstDay, message.Declaration.LastDay) = (first, last);

        Assert.Equal([$"root.{fault}"], WageCaseReader.Read(message, "root", out _)!.Fields.Select(field => field.Path));
    }

    /// <summary>The occupations of a wage, each by its own name; a civil servant with a scheme of the public sector.</summary>
    [Theory]
    [InlineData(Contracts.Affiliation.V1.Occupation.Employee, Values.Occupation.Employee)]
    [InlineData(Contracts.Affiliation.V1.Occupation.TemporaryWorker, Values.Occupation.Temporary)]
    [InlineData(Contracts.Affiliation.V1.Occupation.Occasional, Values.Occupation.Occasional)]
    [InlineData(Contracts.Affiliation.V1.Occupation.Apprentice, Values.Occupation.Apprentice)]
    [InlineData(Contracts.Affiliation.V1.Occupation.HolidayStudent, Values.Occupation.HolidayStudent)]
    [InlineData(Contracts.Affiliation.V1.Occupation.Household, Values.Occupation.Household)]
    [InlineData(Contracts.Affiliation.V1.Occupation.CivilServant, Values.Occupation.CivilServant)]
    public void Read_OccupationOfAWage_IsTaken(Contracts.Affiliation.V1.Occupation occupation, Values.Occupation expected)
    {
        WageCase message = Least();
        (message.Occupation, message.SchemeCode) = (occupation, occupation == Contracts.Affiliation.V1.Occupation.CivilServant ? "10" : "03");

        Assert.Null(WageCaseReader.Read(message, "case", out Values.WageCase found));

        Assert.Equal(expected, found.Affiliation.Occupation);
    }

    /// <summary>Households, holiday students and the public sector need no class of the mutuality; others do.</summary>
    [Theory]
    [InlineData(Contracts.Affiliation.V1.Occupation.Household, "03", null)]
    [InlineData(Contracts.Affiliation.V1.Occupation.HolidayStudent, "03", null)]
    [InlineData(Contracts.Affiliation.V1.Occupation.Employee, "13", null)]
    [InlineData(Contracts.Affiliation.V1.Occupation.Employee, "03", "case.mutuality_class")]
    [InlineData(Contracts.Affiliation.V1.Occupation.Apprentice, "03", "case.mutuality_class")]
    public void Read_NoMutualityClass_OnlyWhereItMayBe(Contracts.Affiliation.V1.Occupation occupation, string scheme, string? fault)
    {
        WageCase message = Least();
        (message.Occupation, message.SchemeCode, message.MutualityClass) = (occupation, scheme, 0);

        Assert.Equal(fault, WageCaseReader.Read(message, "case", out _)?.Fields.Single().Path);
    }

    /// <summary>What no pension is due on is of the public sector alone (SALRET 10).</summary>
    [Theory]
    [InlineData("03", "case.declaration.pay.non_pensionable_supplement")]
    [InlineData("14", null)]
    public void Read_NonPensionableSupplement_OfThePublicSectorAlone(string scheme, string? fault)
    {
        WageCase message = Least();
        message.SchemeCode = scheme;
        message.Declaration.Pay = new Pay { NonPensionableSupplement = new Contracts.Common.V1.Money { Cents = 500_00 } };

        DomainFailure? failure = WageCaseReader.Read(message, "case", out Values.WageCase found);

        Assert.Equal(fault, failure?.Fields.Single().Path);
        Assert.Equal(500_00, found.Declaration.Pay.NonPensionable.Cents);
    }

    [Fact]
    public void Read_BirthAfterTheMonthBegan_NamesTheField()
    {
        WageCase message = Least();
        message.BirthDate = new Contracts.Common.V1.Date { Year = 2025, Month = 2, Day = 1 };

        Assert.Equal("case.birth_date", WageCaseReader.Read(message, "case", out _)!.Fields.Single().Path);
    }

    [Fact]
    public void Read_ThousandsOfYearToDates_IsOneFault()
    {
        WageCase message = Least();
        message.YearToDate.Add(Enumerable.Repeat(new BranchYearToDate { Branch = Contracts.Common.V1.Branch.Pension }, 5000));

        FieldFault fault = WageCaseReader.Read(message, "case", out _)!.Fields.Single();

        Assert.Equal(new FieldFault("case.year_to_date", "has 5000 entries, expected one a branch at most"), fault);
    }

    private static WageCase Least() => new()
    {
        Declaration = new WageDeclaration { Period = new Contracts.Common.V1.YearMonth { Year = 2025, Month = 2 } },
        MutualityClass = 1,
    };
}
