using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Records;
using BS2000Bridge.Records;

namespace BS2000Bridge.Adapter.Reading;

/// <summary>Reads the key of a record.</summary>
internal delegate bool KeyReader(ReadOnlySpan<byte> record, out long employer, out long insured);

/// <summary>Says why the key of a record cannot be read.</summary>
internal delegate Rejection KeyRejecter(ReadOnlySpan<byte> record);

/// <summary>
/// Walks a dataset in key order beside the declarations. Every record that it passes is counted: matched, unused, or
/// without a readable key and so in quarantine.
/// </summary>
internal sealed class KeyedCursor : IDisposable
{
    private readonly LegacyDataset _dataset;
    private readonly KeyReader _readKey;
    private readonly KeyRejecter _rejectKey;
    private readonly DatasetReader _reader;
    private readonly RecordBatch _batch = new();
    private int _index = -1;
    private bool _matched;
    private bool _ended;
    private long _employer = -1;
    private long _insured;

    public KeyedCursor(LegacyDataset dataset, KeyReader readKey, KeyRejecter rejectKey)
    {
        _dataset = dataset;
        _readKey = readKey;
        _rejectKey = rejectKey;
        _reader = dataset.Read();
    }

    /// <summary>The record that was sought.</summary>
    public ReadOnlySpan<byte> Record => _batch[_index];

    /// <summary>Its number in key order.</summary>
    public long Number => _batch.FirstNumber + _index;

    /// <summary>Its offset in the file.</summary>
    public long Offset => _batch.OffsetOf(_index);

    /// <summary>Whether the record was found for the first time: declarations of the same key share it.</summary>
    public bool IsFirstUse { get; private set; }

    /// <summary>Records that were sought and found.</summary>
    public long Matched { get; private set; }

    /// <summary>Records that nobody sought.</summary>
    public long Unused { get; private set; }

    /// <summary>Records without a readable key.</summary>
    public long Unreadable { get; private set; }

    /// <summary>Moves to the record of a key, which must not stand before the one sought last.</summary>
    /// <param name="employer">The employer's digits.</param>
    /// <param name="insured">The insured's digits; 0 where the key has none.</param>
    /// <param name="quarantine">Takes the records without a readable key on the way.</param>
    public bool Seek(long employer, long insured, List<QuarantinedRecord> quarantine)
    {
        // Both sides ascend, so one walk through each dataset joins them all, in constant memory.
        while (!_ended && (_employer < employer || (_employer == employer && _insured < insured)))
        {
            Next(quarantine);
        }

        bool found = !_ended && _employer == employer && _insured == insured;
        IsFirstUse = found && !_matched;
        if (IsFirstUse)
        {
            _matched = true;
            Matched++;
        }

        return found;
    }

    /// <summary>Walks to the end, so that every record is counted.</summary>
    public void Drain(List<QuarantinedRecord> quarantine)
    {
        while (!_ended)
        {
            Next(quarantine);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _batch.Dispose();
    }

    private void Next(List<QuarantinedRecord> quarantine)
    {
        Unused += _index >= 0 && !_matched ? 1 : 0;
        _matched = false;
        while (true)
        {
            _index++;
            if (_index >= _batch.Count)
            {
                _index = -1;
                if (!_reader.Read(_batch))
                {
                    _ended = true;
                    return;
                }

                continue;
            }

            if (_readKey(_batch[_index], out _employer, out _insured))
            {
                return;
            }

            Unreadable++;
            quarantine.Add(_dataset.Quarantine(_rejectKey(Record), Number, Offset, null));
        }
    }
}
