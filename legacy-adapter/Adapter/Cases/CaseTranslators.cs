using BS2000Bridge.Adapter.Affiliations;
using BS2000Bridge.Adapter.Declarations;
using BS2000Bridge.Adapter.Employers;
using BS2000Bridge.Adapter.Reading;
using BS2000Bridge.Adapter.YearSums;
using BS2000Bridge.Datasets.Survey;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Cases;

/// <summary>The input datasets of a month with their translators.</summary>
internal sealed class CaseTranslators(LegacyDataset empl, LegacyDataset affil, LegacyDataset decsal, LegacyDataset cumul, YearMonth month)
{
    public LegacyDataset Empl { get; } = empl;

    public LegacyDataset Affil { get; } = affil;

    public LegacyDataset Decsal { get; } = decsal;

    public LegacyDataset Cumul { get; } = cumul;

    public EmployerTranslator Employers { get; } = new(empl.Layout, empl.CodePage);

    public AffiliationTranslator Affiliations { get; } = new(affil.Layout, affil.CodePage);

    public DeclarationTranslator Declarations { get; } = new(decsal.Layout, month);

    public YearToDateTranslator YearToDate { get; } = new(cumul.Layout, month);

    public YearMonth Month { get; } = month;

    /// <summary>Goes over each dataset once, on all cores, and sorts into the work folder those whose keys do not ascend.</summary>
    /// <param name="others">Further datasets that are gone over with them, each with its key.</param>
    /// <param name="workFolder">An existing folder for temporary files.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public void Prepare(IReadOnlyList<(LegacyDataset Dataset, KeyReader ReadKey)> others, string workFolder, CancellationToken cancellationToken)
    {
        (LegacyDataset Dataset, KeyReader ReadKey)[] keyed =
        [
            .. others,
            (Affil, Affiliations.TryReadKey),
            (Decsal, Declarations.TryReadKey),
            (Cumul, YearToDate.TryReadKey),

            (Empl, ReadEmployerKey),
        ];
        try
        {
            Parallel.ForEach(
                keyed,
                new ParallelOptions { CancellationToken = cancellationToken },
                one => one.Dataset.Prepare((ReadOnlySpan<byte> record, out RecordKey key) => TryKey(record, one.ReadKey, out key), workFolder, cancellationToken));
        }
        catch (AggregateException failures)
        {
            // One message that people can act on: the others are found by the next start.
            throw failures.InnerExceptions[0];
        }
    }

    /// <summary>Reads the key of an employer's record.</summary>
    public bool ReadEmployerKey(ReadOnlySpan<byte> record, out long employer, out long insured)
    {
        insured = 0;
        return Employers.TryReadKey(record, out employer);
    }

    private static bool TryKey(ReadOnlySpan<byte> record, KeyReader readKey, out RecordKey key)
    {
        bool read = readKey(record, out long employer, out long insured);
        key = read ? new RecordKey((UInt128)employer, (UInt128)insured) : default;
        return read;
    }
}
