using System.CommandLine;
using BS2000Bridge.Cli.Contributions;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Cli.Tests.Contributions;

public sealed class ContributionsOptionsTests
{
    [Fact]
    public void Read_OnlyWhatIsNeeded_IsAnAdultInAFullMonth()
    {
        WageCase read = Read("--month 2025-05 --gross 4250.50");

        Assert.Equal(new WageDeclaration(default, default, YearMonth.Parse("2025-05"), 1, 31, 173, 0, new Pay(new Money(4250_50), default, default, default, default)), read.Declaration);
        Assert.Equal(new Values.Affiliation(new Scheme(3), Occupation.Employee, new LocalDate(2025, 5, 1), null, new LocalDate(1995, 5, 1)), read.Affiliation);
        Assert.Equal(new EmployerProfile(1, 100, OccupationalHealthService.Stm), read.Employer);
        Assert.Equal(Money.Zero, read.YearToDate.Ceilings);
    }

    [Fact]
    public void Read_EveryElementOfPay_GoesToItsField() =>
        Assert.Equal(
            new Pay(new Money(1_00), new Money(2_00), new Money(3_00), new Money(4_00), new Money(5_00)),
            Read("--month 2025-05 --gross 1 --supplements 2 --overtime 3 --benefits 4 --unemployment 5").Declaration.Pay);

    [Theory]
    [InlineData("--from 12", 12, 31)]
    [InlineData("--to 2025-05-20", 1, 20)]
    [InlineData("--from 2025-05-07 --to 7", 7, 7)]
    public void Read_Days_AreThoseOfTheMonth(string days, byte first, byte last)
    {
        WageCase read = Read($"--month 2025-05 --gross 1 {days}");

        Assert.Equal((first, last), (read.Declaration.FirstDay, read.Declaration.LastDay));
        Assert.Equal(new LocalDate(2025, 5, first), read.Affiliation.Entry);
    }

    [Fact]
    public void Read_AgeAndApprenticeAndEmployer_AreTaken()
    {
        WageCase read = Read("--month 2025-05 --gross 1 --age 16 --apprentice --mutuality-class 4 --accident-factor 0.85 --occupational-health sti");

        Assert.Equal(new LocalDate(2009, 5, 1), read.Affiliation.BirthDate);
        Assert.Equal(Occupation.Apprentice, read.Affiliation.Occupation);
        Assert.Equal(new EmployerProfile(4, 85, OccupationalHealthService.Sti), read.Employer);
    }

    [Fact]
    public void Read_YearToDate_IsWhatWasChargedInEachBranchWithACeiling()
    {
        YearToDate read = Read("--month 2022-04 --gross 1 --year-to-date 9000").YearToDate;

        // 2022-01 to 2022-03: 3 x 11284.77 (PwC, social parameters of April 2022).
        Assert.Equal(new Money(33_854_31), read.Ceilings);
        Assert.Equal(new Money(9000_00), read.Charged[(int)Branch.Pension]);
        Assert.Equal(Money.Zero, read.Charged[(int)Branch.Dependency]);
    }

    private static WageCase Read(string options)
    {
        ContributionsOptions all = new();
        Command command = new("contributions");
        all.AddTo(command);
        return all.Read(command.Parse(options), ParameterLibrary.Load());
    }
}
