using System.Collections.Concurrent;
using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Adapter.Reading;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Cases;

/// <summary>Finds all records of some declarations, in the datasets as they stand, and takes them apart for people.</summary>
internal sealed class RecordInspector(CaseTranslators month, LegacyDataset cotis, KeyReader readLineKey)
{
    /// <summary>One pass over each dataset, the datasets beside one another.</summary>
    public IReadOnlyDictionary<DeclarationKey, IReadOnlyList<RecordDump>> Find(IReadOnlySet<DeclarationKey> keys, CancellationToken cancellationToken)
    {
        (LegacyDataset Dataset, KeyReader ReadKey)[] datasets =
        [
            (month.Empl, month.ReadEmployerKey),
            (month.Affil, month.Affiliations.TryReadKey),
            (month.Decsal, month.Declarations.TryReadKey),
            (month.Cumul, month.YearToDate.TryReadKey),
            (cotis, readLineKey),
        ];
        ILookup<(long Employer, long Insured), DeclarationKey> byPerson = keys.ToLookup(key => (key.Employer, key.Insured));
        ILookup<(long Employer, long Insured), DeclarationKey> byEmployer = keys.ToLookup(key => (key.Employer, 0L));
        var found = new ConcurrentBag<(int Order, DeclarationKey Key, RecordDump Dump)>();
        Parallel.For(0, datasets.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            Scan(datasets[i].Dataset, datasets[i].ReadKey, i == 0 ? byEmployer : byPerson, (key, dump) => found.Add((i, key, dump))));
        return found
            .GroupBy(one => one.Key)
            .ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<RecordDump>)[.. group.OrderBy(one => one.Order).ThenBy(one => one.Dump.RecordNumber).Select(one => one.Dump)]);
    }

    private static void Scan(
        LegacyDataset dataset, KeyReader readKey, ILookup<(long, long), DeclarationKey> wanted, Action<DeclarationKey, RecordDump> found)
    {
        using DatasetReader reader = dataset.ReadOriginal();
        using var batch = new RecordBatch();
        while (reader.Read(batch))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                if (readKey(batch[i], out long employer, out long insured))
                {
                    foreach (DeclarationKey key in wanted[(employer, insured)])
                    {
                        found(key, Dump(dataset, batch, i));
                    }
                }
            }
        }
    }

    private static RecordDump Dump(LegacyDataset dataset, RecordBatch batch, int index) => new(
        dataset.Name,
        batch.FirstNumber + index,
        batch.OffsetOf(index),
        [.. RecordDescription.Describe(dataset.Layout, batch[index], dataset.CodePage).Select(field => new FieldDump(
            field.Path, field.Offset, field.Hex, field.Value, field.Failure?.Reason,

            // A site may have moved an insured number into a field of another name: what looks like one is masked.
            PersonalFields.Contains(field.Path) || InsuredNumber.TryParse(field.Value, out _)))]);
}
