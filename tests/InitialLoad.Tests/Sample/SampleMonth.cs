using BS2000Bridge.Records;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.InitialLoad.Tests.Sample;

/// <summary>May 2025 of one made-up employer, in memory: a number of insured, each with an affiliation, a year and a wage of 3,000 EUR.</summary>
internal sealed class SampleMonth(int insured) : IInputSource
{
    public static readonly YearMonth Month = new(2025, 5);

    private readonly Dictionary<long, QuarantinedRecord> _quarantined = [];

    /// <summary>The employer.</summary>
    public static EmployerNumber Employer { get; } =
        EmployerNumber.TryCreateLegalPerson(1998_22_0001, 0, out EmployerNumber number) ? number : throw new InvalidOperationException("The sample's employer number has no check digit.");

    /// <summary>Stands for the content of the datasets.</summary>
    public string Sha256 { get; init; } = new('a', 64);

    /// <summary>How many wages can be read before the reading breaks off; all when null.</summary>
    public int? BreaksAfter { get; init; }

    /// <summary>Insured whose affiliation the month does not have, by their record numbers: their wage must wait.</summary>
    public IReadOnlySet<long> Unaffiliated { get; init; } = new HashSet<long>();

    /// <summary>After which record each dataset was read, in the order of the readings.</summary>
    public List<(string Dataset, long After)> Readings { get; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<InputDataset> Datasets =>
    [
        new("EMPL", 1, Sha256), new("AFFIL", insured - Unaffiliated.Count, Sha256), new("DECSAL", insured, Sha256), new("CUMUL", insured, Sha256),
    ];

    /// <summary>The insured of a record number.</summary>
    public static InsuredNumber Insured(long number) => InsuredNumber.Create(1985_03_12, (int)(number - 1));

    /// <summary>The wage of a record number.</summary>
    public static WageDeclaration Wage(long number) => new(
        Employer, Insured(number), Month, FirstDay: 1, LastDay: 31, HoursWorked: 173, HoursInactive: 0, new Pay(Money.FromEuros(3000m), default, default, default, default));

    /// <summary>Makes an affiliation unreadable.</summary>
    public SampleMonth WithQuarantined(long number, string reason, bool personal)
    {
        _quarantined[number] = new QuarantinedRecord("AFFIL", number, (number - 1) * 80, "AFFIL-DATE-ENTREE", 26, "FFFFFFFF", reason, Key: null, personal);
        return this;
    }

    /// <inheritdoc/>
    public IEnumerable<InputRecord<EmployerFacts>> ReadEmployers(long after, CancellationToken cancellationToken) =>
        Read("EMPL", 1, after, _ => new EmployerFacts(Employer.Value, new EmployerProfile(1, 100, OccupationalHealthService.Stm)));

    /// <inheritdoc/>
    public IEnumerable<InputRecord<AffiliationFacts>> ReadAffiliations(long after, CancellationToken cancellationToken)
    {
        long[] affiliated = [.. Enumerable.Range(1, insured).Select(number => (long)number).Except(Unaffiliated)];
        return Read("AFFIL", affiliated.Length, after, number => new AffiliationFacts(
            Employer.Value,
            Insured(affiliated[number - 1]).Value,
            new Values.Affiliation(new Scheme(3), Occupation.Employee, new LocalDate(2020, 1, 1), Exit: null, new LocalDate(1985, 3, 12))));
    }

    /// <inheritdoc/>
    public IEnumerable<InputRecord<YearFacts>> ReadYears(long after, CancellationToken cancellationToken) =>
        Read("CUMUL", insured, after, number => new YearFacts(Employer.Value, Insured(number).Value, default));

    /// <inheritdoc/>
    public IEnumerable<InputRecord<WageDeclaration>> ReadDeclarations(long after, CancellationToken cancellationToken) =>
        Read("DECSAL", insured, after, Wage).Select(record => record.Number > BreaksAfter ? throw new IOException("The dataset cannot be read any further.") : record);

    private IEnumerable<InputRecord<T>> Read<T>(string dataset, int records, long after, Func<long, T> factsOf)
        where T : struct
    {
        Readings.Add((dataset, after));
        for (long number = after + 1; number <= records; number++)
        {
            yield return dataset == "AFFIL" && _quarantined.TryGetValue(number, out QuarantinedRecord? why)
                ? new InputRecord<T>(number, default, why)
                : new InputRecord<T>(number, factsOf(number), null);
        }
    }
}
