using BS2000Bridge.DatasetGenerator.Country;
using BS2000Bridge.DatasetGenerator.Records;
using BS2000Bridge.DatasetGenerator.Sampling;
using BS2000Bridge.DatasetGenerator.Wages;
using BS2000Bridge.Values;

namespace BS2000Bridge.DatasetGenerator;

/// <summary>
/// Makes a synthetic country: the input datasets EMPL, AFFIL, DECSAL and CUMUL of some months as they would arrive from
/// BS2000. Everything is drawn from the seed, employer by employer, so that memory does not grow with the country and
/// the same seed gives the same bytes, whichever month one begins with.
/// </summary>
public static class CountryGenerator
{
    private const int EmployersBetweenReports = 128;

    /// <summary>Writes the months, each in a folder <c>YYYY-MM</c> with data, manifest and copybook of each dataset.</summary>
    /// <param name="options">What country to make.</param>
    /// <param name="progress">Told now and then how far a month is; may be null.</param>
    /// <param name="cancellationToken">Stops the generation; the datasets of the month under way are removed.</param>
    /// <returns>The months written.</returns>
    /// <exception cref="ArgumentException">An option lies outside its limits.</exception>
    /// <exception cref="OperationCanceledException">The generation was stopped.</exception>
    /// <exception cref="IOException">The folder cannot be written (or <see cref="UnauthorizedAccessException"/>).</exception>
    public static IReadOnlyList<GeneratedMonth> Generate(
        CountryOptions options, IProgress<GenerationProgress>? progress, CancellationToken cancellationToken)
    {
        options.Validate();
        CountryKey country = new(Dice.Key(0, options.Seed), options.Employers);
        EmployerRegister register = new(options.Employers, country.Key);
        Roster roster = new();
        List<GeneratedMonth> months = [];
        for (int i = 0; i < options.Months; i++)
        {
            YearMonth month = options.Month.PlusMonths(i);
            using MonthDatasets datasets = new(Path.Combine(options.OutputFolder, month.ToString()), month, register);
            MonthFacts[] year = FactsUntil(month, options.MinimumWage);
            long ordinal = 0;
            for (int index = 0; index < register.Count; index++)
            {
                Employer employer = register[index];
                roster.Fill(country, employer, ordinal, month);
                ordinal += employer.Posts;
                Write(employer, roster, year, datasets);
                if (index % EmployersBetweenReports == 0 || index == register.Count - 1)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    progress?.Report(new GenerationProgress(month, index + 1, register.Count, datasets.Declarations));
                }
            }

            datasets.Complete();
            months.Add(new GeneratedMonth(month, datasets.Folder, datasets.Employers, datasets.Declarations, datasets.YearToDates));
        }

        return months;
    }

    private static void Write(in Employer employer, Roster roster, ReadOnlySpan<MonthFacts> year, MonthDatasets datasets)
    {
        datasets.Write(employer);
        ref readonly MonthFacts month = ref year[^1];
        for (int place = 0; place < roster.Count; place++)
        {
            ref readonly Job job = ref roster[place];
            int lastDay = job.LastDay == 0 ? month.Month.Days : job.LastDay;
            int earlier = YearLedger.Before(job, employer.OccupationalHealth, year, month.Month.Month, out YearToDate sums);
            datasets.Write(employer, job, Payroll.Of(job, month, lastDay), earlier, sums);
        }
    }

    /// <summary>The amounts of the year's months up to one.</summary>
    private static MonthFacts[] FactsUntil(YearMonth month, Func<YearMonth, (Money Minimum, Money MonthlyCeiling)> minimumWage)
    {
        MonthFacts[] year = new MonthFacts[month.Month];
        for (int i = 0; i < year.Length; i++)
        {
            YearMonth each = new(month.Year, i + 1);
            (Money minimum, Money ceiling) = minimumWage(each);
            year[i] = new MonthFacts(each, minimum, ceiling);
        }

        return year;
    }
}
