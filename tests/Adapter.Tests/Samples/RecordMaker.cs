using System.Text;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Adapter.Tests.Samples;

/// <summary>Makes records of one copybook: good ones, which a test then spoils.</summary>
internal sealed class RecordMaker(RecordLayout layout, Encoding encoding)
{
    /// <summary>A record in which the fields of these names have these values, whole numbers unscaled, and all others are blank.</summary>
    public byte[] Of(params (string Field, object Value)[] fields)
    {
        byte[] record = new byte[layout.MaxLength];
        record.AsSpan().Fill(encoding.GetBytes(" ")[0]);
        foreach ((string field, object value) in fields)
        {
            Write(record, field, value);
        }

        int length = layout.ActualLength(record);
        return length > 0 ? record[..length] : record;
    }

    private void Write(byte[] record, string field, object value)
    {
        switch (value)
        {
            case string text:
                layout.Text(field).Write(record, text, encoding);
                break;
            case long[] numbers:
                for (int i = 0; i < numbers.Length; i++)
                {
                    layout.Numeric(field).Write(record, i, numbers[i]);
                }

                break;
            default:
                layout.Numeric(field).Write(record, Convert.ToInt64(value));
                break;
        }
    }
}
