using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.DatasetGenerator.Tests;

public class RecordTests(RecordTests.May may) : IClassFixture<RecordTests.May>
{
    private readonly CountryMonth _month = may.Month;

    [Fact]
    public void Numbers_OfAll_AreValid()
    {
        Assert.All(_month.Employers, row => Assert.True(EmployerNumber.TryCreate(row.Number, out _), $"employer {row.Number}"));
        Assert.All(_month.Affiliations, row => Assert.True(InsuredNumber.TryCreate(row.Insured, out _), $"insured {row.Insured}"));
    }

    [Fact]
    public void Employers_AreAscending_NaturalPersonsAmongThem()
    {
        Assert.Equal(_month.Employers.Select(row => row.Number).Distinct().Order(), _month.Employers.Select(row => row.Number));
        Assert.Contains(_month.Employers, row => row.Number / 10_000_000 % 100 is >= 1 and <= 12);
        Assert.Contains(_month.Employers, row => row.Number / 10_000_000 % 100 >= 20);
    }

    [Fact]
    public void Keys_AreAscendingAndSingle_AndTheSameInAffilAndDecsal()
    {
        List<(long, long)> keys = [.. _month.Declarations.Select(row => (row.Employer, row.Insured))];

        Assert.Equal(keys.Distinct().Order(), keys);
        Assert.Equal(keys, _month.Affiliations.Select(row => (row.Employer, row.Insured)));
        Assert.Equal(_month.Years.Select(row => (row.Employer, row.Insured)).Order(), _month.Years.Select(row => (row.Employer, row.Insured)));
        Assert.All(_month.Declarations, row => Assert.Equal(202505, row.Period));
    }

    [Fact]
    public void Days_AreThoseOfTheAffiliation()
    {
        LocalDate first = new(2025, 5, 1), last = new(2025, 5, 31);
        Assert.All(_month.Cases(), each =>
        {
            AffilRow affiliation = each.Affiliation;
            Assert.Equal(LocalDate.Max(affiliation.Entry, first).Day, each.Wage.FirstDay);
            Assert.Equal(LocalDate.Min(affiliation.Exit ?? last, last).Day, each.Wage.LastDay);
            Assert.True(affiliation.Entry <= last && (affiliation.Exit ?? last) >= first && affiliation.Entry >= each.Employer.Registered, $"{affiliation}");
            Assert.InRange(each.Wage.Received!.Value, new LocalDate(2025, 6, 1), new LocalDate(2025, 6, 20));
        });
        int leavers = _month.Declarations.Count(row => row.LastDay < 31), comers = _month.Declarations.Count(row => row.FirstDay > 1);
        Assert.InRange(leavers * 1000 / _month.Declarations.Count, 5, 25);
        Assert.InRange(comers * 1000 / _month.Declarations.Count, 5, 25);
    }

    [Fact]
    public void BirthDates_AreThoseOfTheNumbers_SomeUnknown()
    {
        Assert.All(_month.Affiliations, row =>
        {
            int number = (int)(row.Insured / 100_000);
            Assert.Equal(number, (row.Birth.Year * 10_000) + ((number / 100 % 100 == 0 ? 0 : row.Birth.Month) * 100) + (number % 100 == 0 ? 0 : row.Birth.Day));
        });
        Assert.Contains(_month.Affiliations, row => row.Insured / 100_000 % 100 == 0);
        Assert.Contains(_month.Affiliations, row => row.Insured / 100_000 % 10_000 == 0);
        Assert.All(_month.Cases(), each => Assert.InRange(each.Age, 15, 66));
    }

    [Fact]
    public void Codes_AreThoseOfTheCopybooks()
    {
        Assert.All(_month.Affiliations, row => Assert.Equal(row.Contract == 'O' ? "05" : row.Regime, row.Regime));
        Assert.Equal(["01", "03", "05"], _month.Affiliations.Select(row => row.Regime).Distinct().Order());
        Assert.Equal("AEINO", string.Concat(_month.Affiliations.Select(row => row.Contract).Distinct().Order()));
        Assert.Equal(["", "STI", "STM"], _month.Employers.Select(row => row.Service).Distinct().Order());
        Assert.Equal([1, 2, 3, 4], _month.Employers.Select(row => row.MutualityClass).Distinct().Order());
        Assert.Equal([85, 100, 110, 130, 150], _month.Employers.Select(row => row.Factor).Distinct().Order());
    }

    [Theory]
    [InlineData("2018-05", new[] { 100 })]
    [InlineData("2022-05", new[] { 90, 100, 110, 130, 150 })]
    public void Factors_OfEarlierYears_AreThoseAllowedThen(string month, int[] factors) =>
        Assert.Equal(factors, CountryMonth.Generate(60, month, 1).Employers.Select(row => row.Factor).Distinct().Order());

    [Fact]
    public void Elements_ArePositive_AscendingByCode_BaseWageFirst() => Assert.All(_month.Declarations, row =>
    {
        Assert.InRange(row.Elements.Count, 1, 5);
        Assert.Equal(5, row.Elements[0].Code);
        Assert.All(row.Elements, element => Assert.True(element.Cents > 0 && element.Code is 5 or 7 or 8 or 10 or 11, $"{element}"));
        Assert.Equal(row.Elements.Select(element => element.Code).Distinct().Order(), row.Elements.Select(element => element.Code));
        Assert.Equal(row.Of(8) > 0, row.OvertimeHundredths > 0);
        Assert.Equal(row.Unemployment > 0, row.HoursInactive > 0);
        Assert.InRange(row.Hours, 1, 173);
    });

    [Fact]
    public void Names_HaveAccents_AndAreTheSameForAnInsuredEverywhere()
    {
        string all = string.Concat(_month.Affiliations.Select(row => row.Surname + row.FirstName)) + string.Concat(_month.Employers.Select(row => row.Name));

        Assert.All("éèçãöüäßëÉ", letter => Assert.Contains(letter, all));
        Assert.DoesNotContain(all, letter => letter is '?' or '\u001A' or '\uFFFD');
        Assert.All(
            _month.Affiliations.GroupBy(row => row.Insured),
            person => Assert.Single(person.Select(row => (row.Surname, row.FirstName, row.Birth)).Distinct()));
    }

    public sealed class May
    {
        internal CountryMonth Month { get; } = CountryMonth.Generate(900, "2025-05", 1);
    }
}
