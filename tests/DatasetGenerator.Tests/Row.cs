using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using NodaTime;

namespace BS2000Bridge.DatasetGenerator.Tests;

/// <summary>The record at hand, read by its layout; a field that cannot be read fails the test.</summary>
internal sealed class Row(RecordLayout layout, Encoding encoding)
{
    private readonly Dictionary<string, NumericField> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextField> _texts = new(StringComparer.Ordinal);
    private byte[] _record = [];

    public Row At(ReadOnlySpan<byte> record)
    {
        _record = record.ToArray();
        return this;
    }

    public long Number(string name, int index = 0)
    {
        if (!_numbers.TryGetValue(name, out NumericField? field))
        {
            _numbers[name] = field = layout.Numeric(name);
        }

        return field.TryRead(_record, index, out long value) ? value : throw new InvalidDataException(field.Explain(_record, index).ToString());
    }

    public string Text(string name)
    {
        if (!_texts.TryGetValue(name, out TextField? field))
        {
            _texts[name] = field = layout.Text(name);
        }

        return field.Read(_record, encoding);
    }

    /// <summary>A day of the form 0SYYMMDD; null for zero.</summary>
    public LocalDate? Day(string name) => Number(name) is long digits and not 0
        ? new LocalDate(1900 + (int)(digits / 10_000), (int)(digits / 100 % 100), (int)(digits % 100))
        : null;
}
