using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Tests.Cases;

/// <summary>The tables of those who live of a wage: to the cent, no line more or less.</summary>
public class WageCaseTests
{
    private static readonly Dictionary<string, (Occupation Occupation, byte Scheme)> Kinds = new(StringComparer.Ordinal)
    {
        ["employee"] = (Occupation.Employee, 3),
        ["manual-worker"] = (Occupation.Employee, 1),
        ["temporary-worker"] = (Occupation.Temporary, 3),
        ["occasional-worker"] = (Occupation.Occasional, 5),
        ["apprentice"] = (Occupation.Apprentice, 3),
        ["holiday-student"] = (Occupation.HolidayStudent, 3),
        ["private-household"] = (Occupation.Household, 3),
        ["state-servant"] = (Occupation.CivilServant, 10),
        ["communal-servant"] = (Occupation.CivilServant, 11),
        ["railway-agent"] = (Occupation.CivilServant, 12),
        ["state-employee"] = (Occupation.CivilServant, 13),
        ["communal-employee"] = (Occupation.CivilServant, 14),
        ["railway-employee"] = (Occupation.CivilServant, 16),
    };

    [Theory]
    [MemberData(nameof(CaseTables.Wages), MemberType = typeof(CaseTables))]
    public void Compute_CaseOfTheTables_AsExpected(string name)
    {
        LawCase one = CaseTables.Get(name);
        WageCase wageCase = Read(one);
        var calculators = new CalculatorsByMonth(one.Library);
        ContributionLines lines = default;
        Assert.NotEmpty(one.Article);

        if (one.Refused is { } parameter)
        {
            var missing = Assert.Throws<MissingParameterException>(() => calculators.Of(one.Month).Compute(in wageCase, Hypothesis.None, ref lines));
            Assert.Equal((parameter, one.Month.FirstDay), (missing.ParameterId, missing.Day));
            Assert.NotNull(missing.Population);
        }
        else
        {
            NetWage? net = calculators.Of(one.Month).Compute(in wageCase, Hypothesis.None, ref lines);
            Assert.Equal(one.ExpectedLines("gross", "tax"), one.Written(in lines));
            Assert.Equal((one.Expected("gross"), one.Expected("tax")), (net?.Gross.ToString(), net?.Tax.ToString()));
        }

        Assert.Empty(one.NotAskedFor);
    }

    [Fact]
    public void Tables_EveryPopulation_HasCases() => Assert.Equal(
        Kinds.Keys.Order(StringComparer.Ordinal),
        CaseTables.Wages.Cast<object[]>().Select(row => CaseTables.Get((string)row[0]).Text("population")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static WageCase Read(LawCase one)
    {
        (Occupation occupation, byte scheme) = Kinds[one.Text("population")];
        YearMonth month = one.Month;
        int first = (int)one.Number("first-day", 1m), last = (int)one.Number("last-day", month.Days);
        var pay = new Pay(
            one.Amount("base-wage") + one.Amount("net-wage"), one.Amount("supplements"), one.Amount("overtime"),
            one.Amount("benefits"), one.Amount("unemployment"), one.Amount("non-pensionable"));
        return new WageCase
        {
            Declaration = new WageDeclaration(
                default, default, month, (byte)first, (byte)last, (short)one.Number("hours", 173m), (short)one.Number("hours-inactive", 0m), pay),
            Affiliation = new Affiliation(new Scheme(scheme), occupation, month.FirstDay.PlusDays(first - 1), Exit: null, one.Day("born", "1990-06-15")),
            Employer = new EmployerProfile(
                (byte)one.Number("mutuality-class", 1m),
                (short)(one.Number("accident-factor", 1m) * 100m),
                Enum.Parse<OccupationalHealthService>(one.Optional("occupational-health") ?? "none", ignoreCase: true)),
            YearToDate = ReadYear(one),
        };
    }

    /// <summary>The year before: the same pay in every branch, charged up to the ceilings, which are given as a sum.</summary>
    private static YearToDate ReadYear(LawCase one)
    {
        var year = new YearToDate { Ceilings = one.Amount("ceilings-before") };
        Money paid = one.Amount("paid-before");
        foreach (Branch branch in Branches.All.Where(branch => branch.HasCeiling()))
        {
            year.Pay[(int)branch] = paid;
            year.Charged[(int)branch] = Money.Min(paid, year.Ceilings);
        }

        return year;
    }
}
