namespace BS2000Bridge.DatasetGenerator.Tests;

/// <summary>A generated month, read back from its files.</summary>
internal sealed record CountryMonth(YearMonth Month, List<EmplRow> Employers, List<AffilRow> Affiliations, List<DecsalRow> Declarations, List<CumulRow> Years)
{
    /// <summary>The declarations with what belongs to them; fails where something is missing.</summary>
    public List<Case> Cases()
    {
        Dictionary<long, EmplRow> employers = Employers.ToDictionary(row => row.Number);
        Dictionary<(long, long), AffilRow> affiliations = Affiliations.ToDictionary(row => (row.Employer, row.Insured));
        Dictionary<(long, long), CumulRow> years = Years.ToDictionary(row => (row.Employer, row.Insured));
        return
        [
            .. from wage in Declarations
               let affiliation = affiliations[(wage.Employer, wage.Insured)]
               select new Case(
                   employers[wage.Employer],
                   affiliation,
                   wage,
                   years.GetValueOrDefault((wage.Employer, wage.Insured)),
                   affiliation.AgeIn(Month)),
        ];
    }

    public static CountryMonth Generate(int employers, string month, long seed)
    {
        using TemporaryFolder folder = new();
        return Generate(folder.Path, employers, month, 1, seed)[0];
    }

    public static List<CountryMonth> Generate(string folder, int employers, string month, int months, long seed)
    {
        CountryOptions options = Options(folder, employers, month, months, seed);
        return [.. CountryGenerator.Generate(options, progress: null, CancellationToken.None).Select(Read)];
    }

    public static CountryOptions Options(string folder, int employers, string month, int months, long seed) => new()
    {
        Employers = employers,
        Month = YearMonth.Parse(month),
        Months = months,
        Seed = seed,
        OutputFolder = folder,
        MinimumWage = Scales.Of,
    };

    private static CountryMonth Read(GeneratedMonth generated) => new(
        generated.Month,
        Rows.Read(generated.Folder, "EMPL", EmplRow.From),
        Rows.Read(generated.Folder, "AFFIL", AffilRow.From),
        Rows.Read(generated.Folder, "DECSAL", DecsalRow.From),
        Rows.Read(generated.Folder, "CUMUL", CumulRow.From));
}
