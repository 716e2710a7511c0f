using BS2000Bridge.Adapter.Cases;
using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Adapter.Reading;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter;

/// <summary>
/// The input datasets of one month (EMPL, AFFIL, CUMUL, DECSAL), each read by itself, record by record: what is imported into the
/// modern domains. Every record comes out once, as values or with the reason why it could not be read.
/// </summary>
public sealed class LegacyInputs : IInputSource, IDisposable
{
    private readonly LegacyDataset[] _datasets;
    private readonly CaseTranslators _translators;

    private LegacyInputs(LegacyDataset[] datasets, YearMonth month)
    {
        _datasets = datasets;
        _translators = new CaseTranslators(datasets[0], datasets[1], datasets[2], datasets[3], month);
    }

    /// <summary>The names of the datasets, in the order in which they are taken over.</summary>
    public static IReadOnlyList<string> Names { get; } = ["EMPL", "AFFIL", "DECSAL", "CUMUL"];

    /// <inheritdoc/>
    public IReadOnlyList<InputDataset> Datasets =>
        [.. _datasets.Select(dataset => new InputDataset(dataset.Name, dataset.Survey.RecordCount, dataset.Survey.Sha256))];

    /// <summary>Opens the datasets and goes over each once: counts, digests, framing, order. One whose keys do not ascend is sorted into the work folder.</summary>
    /// <param name="folder">The month's folder.</param>
    /// <param name="month">The month.</param>
    /// <param name="workFolder">An existing folder for temporary files.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="LegacyMonthException">A dataset is missing or truncated, or its copybook is not as expected.</exception>
    /// <exception cref="DatasetManifestException">A manifest is missing or not in order.</exception>
    /// <exception cref="DatasetFormatException">A dataset is not framed as its manifest says.</exception>
    public static LegacyInputs Open(string folder, YearMonth month, string workFolder, CancellationToken cancellationToken)
    {
        var opened = new LegacyInputs([.. Names.Select(name => LegacyDataset.Open(folder, name))], month);
        try
        {
            opened._translators.Prepare([], workFolder, cancellationToken);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<InputRecord<EmployerFacts>> ReadEmployers(long after, CancellationToken cancellationToken) =>
        InputReader.Read<EmployerFacts>(_translators.Empl, ReadEmployer, after, cancellationToken);

    /// <inheritdoc/>
    public IEnumerable<InputRecord<AffiliationFacts>> ReadAffiliations(long after, CancellationToken cancellationToken) =>
        InputReader.Read<AffiliationFacts>(_translators.Affil, ReadAffiliation, after, cancellationToken);

    /// <inheritdoc/>
    public IEnumerable<InputRecord<YearFacts>> ReadYears(long after, CancellationToken cancellationToken) =>
        InputReader.Read<YearFacts>(_translators.Cumul, ReadYear, after, cancellationToken);

    /// <inheritdoc/>
    public IEnumerable<InputRecord<WageDeclaration>> ReadDeclarations(long after, CancellationToken cancellationToken) =>
        InputReader.Read<WageDeclaration>(_translators.Decsal, ReadDeclaration, after, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (LegacyDataset dataset in _datasets)
        {
            dataset.Dispose();
        }
    }

    private Rejection? ReadEmployer(ReadOnlySpan<byte> record, out EmployerFacts facts)
    {
        facts = default;
        if (!_translators.Employers.TryReadKey(record, out long employer))
        {
            return _translators.Employers.RejectKey(record);
        }

        Rejection? rejection = _translators.Employers.Read(record, out EmployerProfile profile);
        facts = new EmployerFacts(employer, profile);
        return rejection;
    }

    private Rejection? ReadAffiliation(ReadOnlySpan<byte> record, out AffiliationFacts facts)
    {
        facts = default;
        if (!_translators.Affiliations.TryReadKey(record, out long employer, out long insured))
        {
            return _translators.Affiliations.RejectKey(record);
        }

        Rejection? rejection = _translators.Affiliations.Read(record, out Affiliation affiliation);
        facts = new AffiliationFacts(employer, insured, affiliation);
        return rejection;
    }

    private Rejection? ReadYear(ReadOnlySpan<byte> record, out YearFacts facts)
    {
        facts = default;
        if (!_translators.YearToDate.TryReadKey(record, out long employer, out long insured))
        {
            return _translators.YearToDate.RejectKey(record);
        }

        Rejection? rejection = _translators.YearToDate.Read(record, out YearToDate sums);
        facts = new YearFacts(employer, insured, sums);
        return rejection;
    }

    private Rejection? ReadDeclaration(ReadOnlySpan<byte> record, out WageDeclaration declaration) =>
        _translators.Declarations.Read(record, out declaration);
}
