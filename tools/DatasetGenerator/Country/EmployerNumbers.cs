using BS2000Bridge.DatasetGenerator.Sampling;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>
/// Made-up employer numbers in ascending order, spread over the years of registration 1946 to 2009. In each year the
/// natural persons come first (month 01 to 12 stands where a legal person has its form, 20 and more), as in the order
/// of the numbers themselves.
/// </summary>
internal static class EmployerNumbers
{
    private const int FirstYear = 1946;
    private const int Years = 64;
    private const int NaturalPerYear = 2_000;
    private const int LegalPerYear = 20_000;
    private const int PerYear = NaturalPerYear + LegalPerYear;
    private const int LastNaturalYear = 1970;

    /// <summary>The number of the employer at a place of a register, with the day of registration.</summary>
    public static (EmployerNumber Number, LocalDate Registered) At(int index, int employers, ulong key)
    {
        Dice dice = new(Dice.Key(key, 1));
        long stride = (long)Years * PerYear / employers;
        long position = ((long)index * Years * PerYear / employers) + dice.Below((int)(stride / 2));
        while (true)
        {
            int year = FirstYear + (int)(position / PerYear);
            int place = (int)(position % PerYear);
            EmployerNumber number;
            if (place < NaturalPerYear && year <= LastNaturalYear)
            {
                LocalDate birth = new LocalDate(year, 1, 1).PlusDays(place * 365 / NaturalPerYear);
                int digits = (birth.Year * 10_000) + (birth.Month * 100) + birth.Day;
                if (EmployerNumber.TryCreate(InsuredNumber.Create(digits, 500 + dice.Below(500)).Value, out number))
                {
                    return (number, birth.PlusYears(30));
                }
            }

            int form = place < NaturalPerYear ? 20 : place < NaturalPerYear + (LegalPerYear / 2) ? 22 : 24;
            long first10 = (year * 1_000_000L) + (form * 10_000L) + (place < NaturalPerYear ? place : (place - NaturalPerYear) % (LegalPerYear / 2));
            if (EmployerNumber.TryCreateLegalPerson(first10, dice.Chance(30) ? 1 : 0, out number))
            {
                return (number, new LocalDate(year, dice.Between(1, 12), dice.Between(1, 28)));
            }

            position++;
        }
    }
}
