using BS2000Bridge.Values;

namespace BS2000Bridge.DatasetGenerator;

/// <summary>What country to make. The same options give the same bytes.</summary>
public sealed record CountryOptions
{
    /// <summary>Employing accounts of the whole country: about 22.5 declarations each make its 810,000 a month.</summary>
    public const int NationalEmployers = 36_000;

    /// <summary>How many employers, 1 to 100,000; <see cref="NationalEmployers"/> for the whole country.</summary>
    public required int Employers { get; init; }

    /// <summary>The first month, 2011-01 to 2098-12: before it nobody's career is known, after it the short dates end.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>How many months in a row, 1 to 120; the same people carry on.</summary>
    public int Months { get; init; } = 1;

    /// <summary>The seed: another seed, other people.</summary>
    public required long Seed { get; init; }

    /// <summary>The folder that receives a folder <c>YYYY-MM</c> for each month; made if it is absent.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>
    /// The minimum wage of an unqualified adult and the monthly ceiling, both rounded to the cent, of any month of the
    /// years generated. All wages are multiples of them, as wages in Luxembourg follow the index.
    /// </summary>
    public required Func<YearMonth, (Money Minimum, Money MonthlyCeiling)> MinimumWage { get; init; }

    /// <summary>Checks the limits.</summary>
    /// <exception cref="ArgumentException">A value lies outside its limits; the message names them.</exception>
    internal void Validate()
    {
        Check(Employers is >= 1 and <= 100_000, $"{Employers} employers: give 1 to 100,000 ({NationalEmployers} is the whole country).");
        Check(Months is >= 1 and <= 120, $"{Months} months: give 1 to 120.");
        Check(Month >= new YearMonth(2011, 1) && Month.PlusMonths(Months) <= new YearMonth(2099, 1), $"Month {Month}: give 2011-01 to 2098-12.");
        Check(!string.IsNullOrWhiteSpace(OutputFolder), "No output folder: give a folder that may be written.");
    }

    private static void Check(bool valid, string message)
    {
        if (!valid)
        {
            throw new ArgumentException(message);
        }
    }
}
