using BS2000Bridge.DatasetGenerator.Country;
using BS2000Bridge.DatasetGenerator.Sampling;

namespace BS2000Bridge.DatasetGenerator.Tests;

/// <summary>The country against the annual report 2024, with the tolerances of its README.</summary>
public class CalibrationTests(CalibrationTests.Sample sample) : IClassFixture<CalibrationTests.Sample>
{
    private readonly List<Case> _cases = sample.May.Cases();

    /// <summary>9,710,228 declarations a year are 809,186 a month.</summary>
    [Theory]
    [InlineData(1, 2025, 5)]
    [InlineData(2, 2025, 12)]
    public void Declarations_OfTheCountry_AreThoseOfTheReport(long seed, int year, int month)
    {
        CountryKey country = new(Dice.Key(0, seed), CountryOptions.NationalEmployers);
        EmployerRegister register = new(country.Employers, country.Key);
        Roster roster = new();
        long declarations = 0, posts = 0;
        for (int i = 0; i < register.Count; i++)
        {
            Employer employer = register[i];
            roster.Fill(country, employer, posts, new YearMonth(year, month));
            posts += employer.Posts;
            declarations += roster.Count;
        }

        Assert.InRange(declarations, 807_000, 813_000);
    }

    /// <summary>393,312 affiliations of temporary workers in the year, at about two months each.</summary>
    [Fact]
    public void Temporary_Workers_AreFiveToElevenInAHundred() => Assert.InRange(Permille(each => each.Affiliation.Contract == 'I'), 50, 110);

    /// <summary>29,969 affiliations of students and 3,440 of occasional workers in the year; apprentices as few.</summary>
    [Theory]
    [InlineData('E', 4, 14)]
    [InlineData('O', 1, 5)]
    [InlineData('A', 4, 14)]
    public void Small_Groups_AreSmall(char contract, int from, int to) => Assert.InRange(Permille(each => each.Affiliation.Contract == contract), from, to);

    /// <summary>575,116 entries and exits in the year: 6 in 100 declarations of a month.</summary>
    [Fact]
    public void Entries_AndExits_AreSixInAHundred() => Assert.InRange(
        Permille(each => each.Affiliation.Entry is { Year: 2025, Month: 5 }) + Permille(each => each.Affiliation.Exit is not null), 40, 80);

    /// <summary>615,674 insured for 784,000 affiliations that are no missions: some work for several.</summary>
    [Fact]
    public void People_WithSeveralEmployers_AreThreeInAHundredOrMore()
    {
        int several = _cases.GroupBy(each => each.Wage.Insured).Where(person => person.Count() > 1).Sum(person => person.Count());

        Assert.InRange(several * 1000 / _cases.Count, 15, 80);
    }

    [Fact]
    public void Sizes_OfEmployers_AreHeavyTailed()
    {
        List<int> sizes = [.. _cases.GroupBy(each => each.Wage.Employer).Select(group => group.Count()).Order()];

        Assert.InRange(sizes.Count(size => size < 10) * 100 / sizes.Count, 68, 78);
        Assert.InRange(_cases.Count / (decimal)sizes.Count, 21m, 24m);
        Assert.InRange(sizes[^1], 1_500, 4_500);
        Assert.InRange(sizes.TakeLast(sizes.Count / 100).Sum() * 100 / _cases.Count, 30, 60);
    }

    [Fact]
    public void Wages_AboveTheCeiling_AreThreeToEightInAHundred() =>
        Assert.InRange(Permille(each => each.Wage.PensionPay > Scales.Ceiling(sample.May.Month)), 30, 80);

    [Fact]
    public void Part_Time_IsAboutAFifth() => Assert.InRange(
        Permille(each => each.Affiliation is { Contract: 'N', WeeklyHours: < 4000 }), 150, 280);

    [Fact]
    public void Ordinary_Adults_AreSeldomBelowTheirMinimum() =>
        Assert.InRange(Permille(each => each.Age >= 18 && each.Affiliation.Contract == 'N' && each.Wage.CashPay < Law.Minimum(each, sample.May.Month)), 1, 20);

    [Fact]
    public void Gratifications_AreForJuneAndDecember()
    {
        CountryMonth june = CountryMonth.Generate(300, "2025-06", 1), november = CountryMonth.Generate(300, "2025-11", 1);

        Assert.True(Share(june) > 3 * Share(november));
        Assert.True(Share(november) > 0);
    }

    [Fact]
    public void Weather_Unemployment_IsForWinter()
    {
        CountryMonth february = CountryMonth.Generate(300, "2025-02", 1), july = CountryMonth.Generate(300, "2025-07", 1);

        Assert.True(february.Declarations.Count(row => row.HoursInactive > 0) > 2 * july.Declarations.Count(row => row.HoursInactive > 0));
    }

    private static int Share(CountryMonth month) => month.Declarations.Count(row => row.Of(10) > row.Base / 5) * 1000 / month.Declarations.Count;

    private int Permille(Func<Case, bool> condition) => _cases.Count(condition) * 1000 / _cases.Count;

    public sealed class Sample
    {
        internal CountryMonth May { get; } = CountryMonth.Generate(4_000, "2025-05", 1);
    }
}
