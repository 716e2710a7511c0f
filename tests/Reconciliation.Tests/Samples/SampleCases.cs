using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Reconciliation.Tests.Samples;

/// <summary>
/// Wage cases of a month, made up at random: minors at the minimum, part-time work, wages at the yearly ceiling, amounts
/// whose third decimal decides. In some hundred of them every habit shows.
/// </summary>
internal static class SampleCases
{
    private static readonly int[] Hours = [173, 173, 173, 160, 140, 120, 80, 40];
    private static readonly short[] Factors = [85, 100, 110, 130, 150];
    private static readonly byte[] Regimes = [1, 3, 5];

    /// <summary>The number of a legal person who employs.</summary>
    public static EmployerNumber Employer(int index) =>
        Enumerable.Range(0, 2)
            .Select(step => EmployerNumber.TryCreateLegalPerson(2_005_220_000 + (index * 2) + step, 0, out EmployerNumber number) ? number : default)
            .First(number => number.Value > 0);

    /// <summary>The facts of an employer, the same whenever asked for.</summary>
    public static EmployerProfile Profile(int index) =>
        new((byte)(1 + (index % 4)), Factors[index % Factors.Length], (OccupationalHealthService)(index % 3));

    /// <summary>An adult's full month without anything particular: a line in each of the seven branches.</summary>
    public static WageCase Plain(YearMonth month, int serial) => new()
    {
        Declaration = new WageDeclaration(
            Employer(serial % 2), InsuredNumber.Create(19_900_101 + (serial % 28), serial), month, 1, (byte)month.Days, 173, 0, new Pay(new Money(425_010 + (serial * 1_111)), default, default, default, default)),
        Affiliation = new Affiliation(new Scheme((byte)(serial % 2 == 0 ? 1 : 3)), Occupation.Employee, new LocalDate(2015, 1, 1), Exit: null, new LocalDate(1990, 1, 1)),
        Employer = new EmployerProfile(1, 100, OccupationalHealthService.Stm),
    };

    /// <summary>The same case with fewer hours and another wage, of another employer if one is named.</summary>
    public static WageCase PartTime(WageCase made, int hours, int euros, EmployerNumber? employer = null) => made with
    {
        Declaration = made.Declaration with
        {
            Employer = employer ?? made.Declaration.Employer,
            HoursWorked = (short)hours,
            Pay = new Pay(Money.FromEuros(euros), default, default, default, default),
        },
    };

    /// <summary>
    /// An apprentice of whom two habits each make the same figures, other than the lawful ones: so much was charged in the
    /// year already that <c>index.month-late</c> leaves just the allowance for this month, and <c>ceiling.monthly</c> does
    /// anyhow. The allowance is below the abatement, so there is nothing for dependency in any case.
    /// </summary>
    public static WageCase Undecided(int serial)
    {
        YearMonth month = Law.May2025;
        Money lateCeiling = Law.Of(month).ParametersOf(Hypothesis.IndexMonthLate).MinimumWage.MonthlyCeiling;
        var allowance = new Money(40_000 + (serial * 100));
        WageCase made = Plain(month, serial);
        made.Declaration = made.Declaration with { Pay = new Pay(allowance, default, default, default, default) };
        made.Affiliation = made.Affiliation with { Occupation = Occupation.Apprentice };
        foreach (Branch branch in Branches.All.Where(branch => branch.HasCeiling()))
        {
            made.YearToDate.Pay[(int)branch] = new Money(10_000_000);
            made.YearToDate.Charged[(int)branch] = lateCeiling - allowance;
        }

        return made;
    }

    /// <summary>One declaration of an employer.</summary>
    public static WageCase Next(Random random, YearMonth month, EmployerNumber employer, EmployerProfile profile, int serial)
    {
        bool minor = random.Next(12) == 0;
        LocalDate born = minor
            ? month.FirstDay.PlusYears(-random.Next(15, 18)).PlusDays(-random.Next(1, 300))
            : new LocalDate(random.Next(1960, 2004), random.Next(1, 13), random.Next(1, 29));
        InsuredNumber insured = InsuredNumber.Create((born.Year * 10_000) + (born.Month * 100) + born.Day, serial % 1000);
        Occupation occupation = random.Next(25) switch { 0 => Occupation.Apprentice, 1 => Occupation.HolidayStudent, 2 => Occupation.Temporary, _ => Occupation.Employee };
        int hours = Hours[random.Next(Hours.Length)];
        var pay = new Pay(BaseWage(random, minor, hours), Cents(random, 3, 50_000), Cents(random, 6, 80_000), Cents(random, 8, 900_000), Money.Zero);
        return new WageCase
        {
            Declaration = new WageDeclaration(employer, insured, month, 1, (byte)month.Days, (short)hours, 0, pay),
            Affiliation = new Affiliation(new Scheme(Regimes[random.Next(Regimes.Length)]), occupation, new LocalDate(2015, 1, 1), Exit: null, born),
            Employer = profile,
            YearToDate = Before(random, month),
        };
    }

    private static Money BaseWage(Random random, bool minor, int hours) => random.Next(10) switch
    {
        0 => new Money(1_000_000 + random.Next(1_500_000)),
        1 or 2 => new Money(100_000L * hours / 173),
        _ when minor => new Money(150_000L * hours / 173),
        _ => new Money(280_000 + random.Next(600_000)),
    };

    /// <summary>Nothing, but in one of so many declarations.</summary>
    private static Money Cents(Random random, int oneIn, int greatest) => random.Next(oneIn) == 0 ? new Money(random.Next(greatest)) : Money.Zero;

    /// <summary>The earlier months of the year, with the same pay in each: charged up to the sum of their ceilings.</summary>
    private static YearToDate Before(Random random, YearMonth month)
    {
        Money ceilings = Money.Zero;
        var pay = new Money((month.Month - 1) * (300_000L + (random.Next(4) == 0 ? random.Next(2_000_000) : random.Next(500_000))));
        for (int i = 1; i < month.Month; i++)
        {
            ceilings += Law.Of(new YearMonth(month.Year, i)).ParametersOf(Hypothesis.None).MinimumWage.MonthlyCeiling;
        }

        var before = new YearToDate { Ceilings = ceilings };
        foreach (Branch branch in Branches.All.Where(branch => branch.HasCeiling()))
        {
            before.Pay[(int)branch] = pay;
            before.Charged[(int)branch] = Money.Min(pay, ceilings);
        }

        return before;
    }
}
