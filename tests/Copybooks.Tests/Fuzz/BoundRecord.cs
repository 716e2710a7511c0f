using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Tests.Oracle;

namespace BS2000Bridge.Copybooks.Tests.Fuzz;

/// <summary>A layout with all its fields bound, and a record of it that reads.</summary>
internal sealed class BoundRecord
{
    private readonly List<(WideNumericField Field, int Cells)> _numbers = [];
    private readonly List<(FloatField Field, int Cells)> _floats = [];
    private readonly List<(TextField Field, int Cells)> _texts = [];

    public BoundRecord(RecordLayout layout)
    {
        Layout = layout;
        foreach (DataItem item in layout.Items)
        {
            int cells = Cells(item);
            _texts.Add((layout.Text(item), cells));
            if (item.IsNumeric)
            {
                _numbers.Add((layout.Wide(item), cells));
            }
            else if (item.IsFloat)
            {
                _floats.Add((layout.Float(item), cells));
            }
        }

        Good = Zeros();
    }

    public RecordLayout Layout { get; }

    /// <summary>A record whose numbers are zero, but for counters, which say the greatest number.</summary>
    public byte[] Good { get; }

    /// <summary>Reads every field once, at its first or another occurrence; whether all of them read.</summary>
    public bool Read(byte[] record)
    {
        bool all = Layout.ActualLength(record) >= 0;
        foreach ((WideNumericField field, int cells) in _numbers)
        {
            int index = record.Length % cells;
            bool reads = field.TryRead(record, index, out Int128 value);
            Assert.True(reads || (value == 0 && field.Explain(record, index).Reason.Length > 0), field.Item.Path);
            all &= reads;
        }

        foreach ((FloatField field, int cells) in _floats)
        {
            int index = record.Length % cells;
            bool reads = field.TryRead(record, out double value, index);
            Assert.True(reads ? double.IsFinite(value) : field.Explain(record, index).Reason.Length > 0, field.Item.Path);
            all &= reads;
        }

        foreach ((TextField field, int cells) in _texts)
        {
            int index = record.Length % cells, length = field.Bytes(record, index).Length;
            Assert.True(field.Read(record, Ebcdic.Encoding, index).Length <= length, field.Item.Path);
        }

        return all;
    }

    private byte[] Zeros()
    {
        byte[] record = new byte[Layout.MaxLength];
        foreach (Occurs table in Layout.Items.Where(item => item.Occurs?.DependingOn is not null).Select(item => item.Occurs!))
        {
            Put(record, table.DependingOn!, table.DependingOn!.Offset, table.Max);
        }

        foreach (DataItem item in Layout.Items.Where(NumberText.Suits).Where(item => !Redefines(item) && !Layout.Items.Any(table => table.Occurs?.DependingOn == item)))
        {
            for (int index = 0; index < Cells(item); index++)
            {
                Put(record, item, Layout.Text(item).Explain(record, index).Offset, 0);
            }
        }

        return record;
    }

    private void Put(byte[] record, DataItem item, int offset, int value) => Assert.Null(
        NumberText.For(item, Layout.Options).Write(Encoding.ASCII.GetBytes($"{value}"), record.AsSpan(offset, item.ElementLength)));

    private static bool Redefines(DataItem item) => item.Redefines is not null || (item.Parent is not null && Redefines(item.Parent));

    /// <summary>The occurrences of an item, over the greatest number of each table.</summary>
    private static int Cells(DataItem item) => (item.Occurs?.Max ?? 1) * (item.Parent is null ? 1 : Cells(item.Parent));
}
