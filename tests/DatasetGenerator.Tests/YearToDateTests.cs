namespace BS2000Bridge.DatasetGenerator.Tests;

public class YearToDateTests(YearToDateTests.Spring spring) : IClassFixture<YearToDateTests.Spring>
{
    [Fact]
    public void Charged_OfEachBranch_IsTheLesserOfPayAndCeilings()
    {
        List<CumulRow> rows = [.. spring.Months.SelectMany(month => month.Years)];

        Assert.All(rows, row => Assert.Equal(row.Pay.Select(pay => Math.Min(pay, row.Ceilings)), row.Charged));
        Assert.Contains(rows, row => row.Pay[CumulRow.Pension] > row.Ceilings);
    }

    /// <summary>Four months at 13,188.96 and, in June, one at 13,518.68: 52,755.84 and 66,274.52 EUR.</summary>
    [Theory]
    [InlineData(1, 4, 52_755_84)]
    [InlineData(2, 5, 66_274_52)]
    public void Ceilings_OfWhoIsThereSinceJanuary_AreTheSumOfTheMonths(int index, int months, long ceilings)
    {
        CountryMonth month = spring.Months[index];
        List<CumulRow> whole = [.. month.Cases().Where(each => each.Affiliation.Entry.Year < 2025).Select(each => each.Year!)];

        Assert.True(whole.Count > 500);
        Assert.All(whole, row => Assert.Equal((2025, months, ceilings), (row.Year, row.Months, row.Ceilings)));
    }

    [Fact]
    public void Months_OfWhoCameThisYear_CountFromTheMonthOfEntry()
    {
        List<Case> cases = [.. spring.Months[2].Cases().Where(each => each.Affiliation.Entry.Year == 2025)];

        Assert.Contains(cases, each => each.Affiliation.Entry.Month == 6);
        Assert.Contains(cases, each => each.Affiliation.Entry.Month is > 1 and < 6);
        Assert.All(cases, each => Assert.Equal(6 - each.Affiliation.Entry.Month, each.Year?.Months ?? 0));
    }

    [Fact]
    public void January_HasNoYearBefore() => Assert.Empty(CountryMonth.Generate(60, "2025-01", 1).Years);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Pay_OfTheNextMonth_IncludesWhatThisMonthDeclared(int index)
    {
        CountryMonth month = spring.Months[index];
        Dictionary<(long, long), CumulRow> next = spring.Months[index + 1].Years.ToDictionary(row => (row.Employer, row.Insured));
        int compared = 0;
        foreach (Case each in month.Cases().Where(each => each.Affiliation.Contract != 'E'))
        {
            if (next.TryGetValue((each.Wage.Employer, each.Wage.Insured), out CumulRow? then))
            {
                long minimum = Law.Minimum(each, month.Month);
                Assert.Equal((each.Year?.Pay[CumulRow.Care] ?? 0) + Math.Max(minimum, each.Wage.CarePay), then.Pay[CumulRow.Care]);
                Assert.Equal((each.Year?.Pay[CumulRow.Cash] ?? 0) + Math.Max(minimum, each.Wage.CashPay), then.Pay[CumulRow.Cash]);
                Assert.Equal((each.Year?.Pay[CumulRow.Pension] ?? 0) + Math.Max(minimum, each.Wage.PensionPay), then.Pay[CumulRow.Pension]);
                compared++;
            }
        }

        Assert.True(compared > 500, $"only {compared} people carry on");
    }

    /// <summary>A holiday job lasts two months, of which April and June are the second.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public void Students_HaveAYearOfOneMonth_AndOfAccidentOnly(int index, int months)
    {
        List<Case> students = [.. spring.Months[index].Cases().Where(each => each.Affiliation.Contract == 'E')];

        Assert.NotEmpty(students);
        Assert.All(students, each =>
        {
            Assert.Equal(months, each.Year?.Months ?? 0);
            Assert.Equal(each.Year?.Pay[CumulRow.Accident], each.Year?.Pay.Sum());
        });
    }

    public sealed class Spring : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Spring() => Months = CountryMonth.Generate(_folder.Path, 80, "2025-04", 3, 3);

        internal List<CountryMonth> Months { get; }

        public void Dispose() => _folder.Dispose();
    }
}
