using BS2000Bridge.Legislation.Incomes;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Cases;

/// <summary>The tables of those who do not live of a wage: to the cent, no line more or less.</summary>
public class IncomeCaseTests
{
    private static readonly Dictionary<string, (Occupation Occupation, VoluntaryInsurance Voluntary)> Kinds = new(StringComparer.Ordinal)
    {
        ["self-employed"] = (Occupation.SelfEmployed, VoluntaryInsurance.None),
        ["assisting-spouse"] = (Occupation.AssistingSpouse, VoluntaryInsurance.None),
        ["farmer"] = (Occupation.Farmer, VoluntaryInsurance.None),
        ["pensioner"] = (Occupation.Pensioner, VoluntaryInsurance.None),
        ["student"] = (Occupation.Student, VoluntaryInsurance.None),
        ["voluntary-health"] = (Occupation.Voluntary, VoluntaryInsurance.Health),
        ["voluntary-pension-continued"] = (Occupation.Voluntary, VoluntaryInsurance.PensionContinued),
        ["voluntary-pension-optional"] = (Occupation.Voluntary, VoluntaryInsurance.PensionOptional),
        ["revis"] = (Occupation.Revis, VoluntaryInsurance.None),
    };

    [Theory]
    [MemberData(nameof(CaseTables.OtherIncomes), MemberType = typeof(CaseTables))]
    public void Compute_CaseOfTheTables_AsExpected(string name)
    {
        LawCase one = CaseTables.Get(name);
        IncomeCase income = Read(one);
        var calculator = new IncomeCalculator(one.Library, one.Month);
        ContributionLines lines = default;
        Assert.NotEmpty(one.Article);

        if (one.Refused is { } parameter)
        {
            var missing = Assert.Throws<MissingParameterException>(() => calculator.Compute(in income, ref lines));
            Assert.Equal((parameter, one.Month.FirstDay), (missing.ParameterId, missing.Day));
            Assert.NotNull(missing.Population);
        }
        else
        {
            calculator.Compute(in income, ref lines);
            Assert.Equal(one.ExpectedLines(), one.Written(in lines));
        }

        Assert.Empty(one.NotAskedFor);
    }

    [Fact]
    public void Tables_EveryPopulation_HasCases() => Assert.Equal(
        Kinds.Keys.Order(StringComparer.Ordinal),
        CaseTables.OtherIncomes.Cast<object[]>().Select(row => CaseTables.Get((string)row[0]).Text("population")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static IncomeCase Read(LawCase one)
    {
        (Occupation occupation, VoluntaryInsurance voluntary) = Kinds[one.Text("population")];
        return new IncomeCase(one.Month, occupation, one.Amount("income"))
        {
            BirthDate = one.Day("born", "1980-04-12"),
            SideActivity = one.Is("side-activity"),
            ReducedMinimum = one.Is("reduced-minimum"),
            Voluntary = voluntary,
            MutualityClass = (byte)one.Number("mutuality-class", 0m),
            AccidentFactorHundredths = (short)(one.Number("accident-factor", 0m) * 100m),
            YearToDate = ReadYear(one),
        };
    }

    /// <summary>The year before: the same income in every branch, charged up to the ceilings, which are given as a sum.</summary>
    private static YearToDate ReadYear(LawCase one)
    {
        var year = new YearToDate { Ceilings = one.Amount("ceilings-before") };
        Money earned = one.Amount("income-before");
        foreach (Branch branch in Branches.All.Where(branch => branch.HasCeiling()))
        {
            year.Pay[(int)branch] = earned;
            year.Charged[(int)branch] = Money.Min(earned, year.Ceilings);
        }

        return year;
    }
}
