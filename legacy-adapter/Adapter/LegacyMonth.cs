using System.Security.Cryptography;
using System.Text;
using BS2000Bridge.Adapter.Cases;
using BS2000Bridge.Adapter.Contributions;
using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Adapter.Reading;
using BS2000Bridge.Adapter.Totals;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Survey;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter;

/// <summary>
/// The datasets of one month as the mainframe left them, read as values: the inputs that both systems start from (EMPL,
/// AFFIL, DECSAL, CUMUL) and the legacy's results (COTIS, and TOTAUX where it is there).
/// </summary>
public sealed class LegacyMonth : IMonthSource, IDisposable
{
    // A key for masking need not read gigabytes: 16 MiB of affiliations hold more secret than any key.
    private const int MaskingBytes = 16 << 20;

    private readonly string _folder;
    private readonly LegacyDataset[] _datasets;
    private readonly LegacyDataset? _totals;
    private readonly CaseTranslators _translators;
    private readonly CaseSource _cases;
    private readonly ContributionSource _contributions;

    private LegacyMonth(string folder, LegacyDataset[] datasets, LegacyDataset? totals, YearMonth month)
    {
        _folder = folder;
        _datasets = datasets;
        _totals = totals;
        _translators = new CaseTranslators(datasets[0], datasets[1], datasets[2], datasets[3], month);
        _cases = new CaseSource(_translators);
        _contributions = new ContributionSource(Cotis);
    }

    /// <summary>The names of the datasets that a month needs.</summary>
    public static IReadOnlyList<string> Names { get; } = ["EMPL", "AFFIL", "DECSAL", "CUMUL", "COTIS"];

    private LegacyDataset Cotis => _datasets[4];

    /// <summary>
    /// Opens the datasets of a month and goes over each once: counts, digests, framing, order. One whose keys do not ascend
    /// is sorted into the work folder.
    /// </summary>
    /// <param name="folder">The month's folder.</param>
    /// <param name="month">The month.</param>
    /// <param name="workFolder">An existing folder for temporary files.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="LegacyMonthException">A dataset is missing or truncated, or its copybook is not as expected.</exception>
    /// <exception cref="DatasetManifestException">A manifest is missing or not in order.</exception>
    /// <exception cref="DatasetFormatException">A dataset is not framed as its manifest says.</exception>
    public static LegacyMonth Open(string folder, YearMonth month, string workFolder, CancellationToken cancellationToken)
    {
        LegacyDataset[] datasets = [.. Names.Select(name => LegacyDataset.Open(folder, name))];
        LegacyDataset? totals = File.Exists(Path.Combine(folder, "TOTAUX.json")) ? LegacyDataset.Open(folder, "TOTAUX") : null;
        var opened = new LegacyMonth(folder, datasets, totals, month);
        try
        {
            opened._translators.Prepare([(opened.Cotis, opened._contributions.LineKeyReader())], workFolder, cancellationToken);

            // TOTAUX has no key: eight records, in no order that matters.
            totals?.Prepare(static (ReadOnlySpan<byte> _, out RecordKey key) => { key = default; return false; }, workFolder, cancellationToken);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, long>> RecordCounts =>
        [.. _datasets.Select(dataset => KeyValuePair.Create(dataset.Name, dataset.Survey.RecordCount))];

    /// <inheritdoc/>
    public long ExpectedDeclarations => _translators.Decsal.Survey.RecordCount;

    /// <summary>Every dataset with its records and the SHA-256 of its content.</summary>
    public IReadOnlyList<(string File, long Records, string Sha256)> Digests =>
        [.. _datasets.Append(_totals).OfType<LegacyDataset>().Select(dataset => (dataset.Name + ".dat", dataset.Survey.RecordCount, dataset.Survey.Sha256))];

    /// <summary>Datasets whose content is not what their manifest's SHA-256 says, for the report.</summary>
    public IReadOnlyList<string> ChangedSinceManifest =>
        [.. _datasets
            .Where(dataset => dataset.Manifest.Sha256 is string stated && !string.Equals(stated, dataset.Survey.Sha256, StringComparison.OrdinalIgnoreCase))
            .Select(dataset => dataset.Name)];

    /// <inheritdoc/>
    public IEnumerable<SourceBatch<CaseRecord>> ReadCases(CancellationToken cancellationToken) => _cases.Read(cancellationToken);

    /// <inheritdoc/>
    public IEnumerable<SourceBatch<ContributionRecord>> ReadContributions(CancellationToken cancellationToken) => _contributions.Read(cancellationToken);

    /// <inheritdoc/>
    public IReadOnlyList<DatasetAccount> InputAccounts() =>
        _cases.Accounts?.Invoke() ?? throw new InvalidOperationException("The books are there once all cases have been read.");

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<Branch?, LineTotals>> ControlTotals() => _totals is null ? [] : TotalsReader.Read(_totals);

    /// <inheritdoc/>
    public IReadOnlyDictionary<DeclarationKey, IReadOnlyList<RecordDump>> Inspect(
        IReadOnlySet<DeclarationKey> keys, CancellationToken cancellationToken) =>
        new RecordInspector(_translators, Cotis, _contributions.LineKeyReader()).Find(keys, cancellationToken);

    /// <summary>
    /// A digest of the affiliations' content under a purpose of its own: whoever does not hold the dataset cannot compute
    /// it, not even from the dataset's SHA-256.
    /// </summary>
    public byte[] ContentKey(string purpose)
    {
        using FileStream file = File.OpenRead(Path.Combine(_folder, "AFFIL.dat"));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(purpose + "\n"));
        var buffer = new byte[1 << 16];
        int read;
        for (int left = MaskingBytes; left > 0 && (read = file.Read(buffer, 0, Math.Min(buffer.Length, left))) > 0; left -= read)
        {
            hash.AppendData(buffer, 0, read);
        }

        return hash.GetHashAndReset();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _contributions.Dispose();
        foreach (LegacyDataset dataset in _datasets.Append(_totals).OfType<LegacyDataset>())
        {
            dataset.Dispose();
        }
    }
}
