using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Adapter.Reading;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Contributions;

/// <summary>A stretch of the legacy's contribution lines, grouped by declaration when it is decoded.</summary>
internal sealed class ContributionBatch(LegacyDataset cotis, ContributionTranslator translator, Action<ContributionBatch> release)
    : SourceBatch<ContributionRecord>, IDisposable
{
    private readonly RecordBatch _records = new();
    private readonly (int Start, int Length) _key = KeyBytes(cotis.Layout);

    /// <summary>Takes the next records of a reader.</summary>
    public bool Fill(DatasetReader reader) => reader.Read(_records);

    /// <inheritdoc/>
    public override void Decode()
    {
        Count = 0;
        Quarantined.Clear();
        ReadOnlySpan<byte> lastKey = default;
        for (int i = 0; i < _records.Count; i++)
        {
            ReadOnlySpan<byte> record = _records[i];
            ReadOnlySpan<byte> keyBytes = record.Length < _key.Start + _key.Length ? default : record.Slice(_key.Start, _key.Length);

            // Up to seven lines in a row have one key: comparing its bytes spares decoding it seven times.
            if (keyBytes.IsEmpty || !keyBytes.SequenceEqual(lastKey))
            {
                if (!Begin(i, record))
                {
                    lastKey = default;
                    continue;
                }

                lastKey = keyBytes;
            }

            AddLine(i, record, ref Items[Count - 1]);
        }
    }

    /// <inheritdoc/>
    public override void Quarantine(int index, string reason) =>
        throw new NotSupportedException("The legacy's results are compared as they are; nothing refuses them.");

    /// <inheritdoc/>
    public override void Release() => release(this);

    public void Dispose() => _records.Dispose();

    /// <summary>Begins an item with the key of a record; false when the key cannot be read.</summary>
    private bool Begin(int index, ReadOnlySpan<byte> record)
    {
        if (Count == Items.Length)
        {
            ContributionRecord[] items = Items;
            Array.Resize(ref items, Math.Max(1024, Count * 2));
            Items = items;
        }

        ref ContributionRecord item = ref Items[Count++];
        item = new ContributionRecord { FirstRecordNumber = cotis.OriginalNumber(_records.FirstNumber + index) };
        if (translator.ReadKey(record, out item.Key) is Rejection rejection)
        {
            item.Status = ReadStatus.QuarantinedWithoutKey;
            Quarantine(index, rejection, null);
            return false;
        }

        return true;
    }

    private void AddLine(int index, ReadOnlySpan<byte> record, ref ContributionRecord item)
    {
        Rejection? rejection = translator.ReadBranch(record, out Branch branch);
        if (rejection is not null)
        {
            item.QuarantinedRecords++;
            Quarantine(index, rejection, item.Key);
            return;
        }

        ContributionLine line = default;
        rejection = translator.ReadScheme(record, out Scheme regime) ?? translator.ReadLine(record, branch, out line);
        item.Scheme = rejection is null ? regime : item.Scheme;
        if (rejection is not null)
        {
            // Of a line in quarantine twice only one counterpart is missing on the other side.
            item.QuarantinedRecords++;
            item.QuarantinedBranches |= (byte)(1 << (int)branch);
            Quarantine(index, rejection, item.Key);
        }
        // The legacy may have charged a branch twice. That is a difference to report, so it is counted and not dropped.
        else if (!item.Lines.TryAdd(in line))
        {
            item.DuplicateBranches |= (byte)(1 << (int)branch);
            item.DuplicateRecords++;
            item.DuplicateTotals.Add(in line);
        }
    }

    private void Quarantine(int index, Rejection rejection, DeclarationKey? key) =>
        Quarantined.Add(cotis.Quarantine(rejection, _records.FirstNumber + index, _records.OffsetOf(index), key));

    /// <summary>Where employer, insured and period stand: records that are the same there are of the same declaration.</summary>
    internal static (int Start, int Length) KeyBytes(RecordLayout layout)
    {
        DataItem[] items = [layout.Item("COTIS-EMPLOYEUR"), layout.Item("COTIS-ASSURE"), layout.Item("COTIS-PERIODE")];
        int start = items.Min(item => item.Offset), end = items.Max(item => item.Offset + item.Length);
        return end - start == items.Sum(item => item.Length)
            ? (start, end - start)
            : throw new LegacyMonthException($"{layout.Copybook}: employer, insured and period of COTIS must stand beside one another.");
    }
}
