using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Benchmarks.Datasets;

/// <summary>Adds up by fields that are bound when the program runs, from whatever copybook it is given.</summary>
internal sealed class FieldSum
{
    private readonly RecordLayout _layout;
    private readonly NumericField[] _single;
    private readonly NumericField _code;
    private readonly NumericField _amount;
    private readonly DataItem _table;

    /// <summary>Binds the fields of the wage declarations.</summary>
    public FieldSum(RecordLayout layout)
    {
        _layout = layout;
        _single = [.. layout.Items.Where(item => item.IsNumeric && item.Parent?.Occurs is null).Select(item => layout.Numeric(item.Path))];
        (_code, _amount, _table) = (layout.Numeric("DECSAL-EL-CODE"), layout.Numeric("DECSAL-EL-MONTANT"), layout.Item("DECSAL-ELEMENT"));
    }

    /// <summary>The sums of a whole file.</summary>
    public WageSums OfFile(string path, FramingSettings framing)
    {
        long[] sums = new long[_single.Length];
        WageSums result = default;
        using DatasetReader reader = DatasetReader.Open(path, framing, "DECSAL");
        using var batch = new RecordBatch();
        while (reader.Read(batch))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                Add(batch[i], sums, ref result);
            }
        }

        (result.Employer, result.Insured, result.Month, result.FirstDay, result.LastDay) = (sums[0], sums[1], sums[2], sums[3], sums[4]);
        (result.Hours, result.IdleHours, result.Overtime, result.Received, result.Elements) = (sums[5], sums[6], sums[7], sums[8], sums[9]);
        return result;
    }

    private void Add(ReadOnlySpan<byte> record, long[] sums, ref WageSums result)
    {
        bool reads = true;
        for (int field = 0; field < _single.Length; field++)
        {
            reads &= _single[field].TryRead(record, out long value);
            sums[field] += value;
        }

        int count = _layout.ActualCount(_table, record);
        for (int i = 0; i < count; i++)
        {
            reads &= _code.TryRead(record, i, out long code);
            reads &= _amount.TryRead(record, i, out long amount);
            (result.Codes, result.Amounts) = (result.Codes + code, result.Amounts + amount);
        }

        result.Unreadable += reads ? 0 : 1;
    }
}
