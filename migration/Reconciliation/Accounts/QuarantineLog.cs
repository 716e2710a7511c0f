using System.Text.Encodings.Web;
using System.Text.Json;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Accounts;

/// <summary>
/// Notes every record in quarantine: writes it to quarantine.jsonl at once, keeps the first few, and ends the run when a
/// dataset has more than is allowed. Called from one thread.
/// </summary>
internal sealed class QuarantineLog : IDisposable
{
    /// <summary>So many are shown in the report: enough to see what they have in common.</summary>
    private const int Kept = 50;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, long> _records;
    private readonly Dictionary<string, long> _counts = [];
    private readonly decimal _maxPercent;
    private readonly Masking _masking;
    private readonly StreamWriter _file;
    private readonly List<QuarantinedRecord> _first = [];

    public QuarantineLog(string path, IReadOnlyList<KeyValuePair<string, long>> records, decimal maxPercent, Masking masking)
    {
        _records = records.ToDictionary();
        _maxPercent = maxPercent;
        _masking = masking;
        _file = new StreamWriter(path) { NewLine = "\n" };
    }

    /// <summary>All records in quarantine.</summary>
    public long Count { get; private set; }

    /// <summary>The first of them, unmasked.</summary>
    public IReadOnlyList<QuarantinedRecord> First => _first;

    /// <summary>Takes the quarantine of a batch.</summary>
    /// <exception cref="TooMuchQuarantineException">A dataset has more than is allowed.</exception>
    public void Take(IReadOnlyList<QuarantinedRecord> records)
    {
        foreach (QuarantinedRecord record in records)
        {
            Count++;
            long count = _counts[record.Dataset] = _counts.GetValueOrDefault(record.Dataset) + 1;
            if (_first.Count < Kept)
            {
                _first.Add(record);
            }

            Write(_masking.Quarantined(record));
            long all = _records.GetValueOrDefault(record.Dataset);
            if (count * 100m > _maxPercent * all)
            {
                string reason = _masking.Quarantined(_first.First(one => one.Dataset == record.Dataset)).Reason;
                throw new TooMuchQuarantineException(record.Dataset, count, all, _maxPercent, reason);
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private void Write(QuarantinedRecord record) => _file.WriteLine(JsonSerializer.Serialize(
        new
        {
            record.Dataset,
            record.RecordNumber,
            record.RecordOffset,
            record.Field,
            record.FieldOffset,
            record.Hex,
            record.Reason,
            Key = record.Key is DeclarationKey key ? _masking.Key(key) : null,
        },
        Json));
}
