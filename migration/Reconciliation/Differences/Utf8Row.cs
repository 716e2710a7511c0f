using System.Buffers;
using System.Buffers.Text;

namespace BS2000Bridge.Reconciliation.Differences;

/// <summary>
/// One row of a machine-readable file while it is put together: ASCII and numbers, straight into a buffer. By strings a run with
/// millions of differences would take several times as long.
/// </summary>
internal ref struct Utf8Row
{
    private readonly ArrayBufferWriter<byte> _output;
    private readonly Span<byte> _span;
    private int _written;

    /// <summary>Begins a row.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="capacity">More bytes than the row will have.</param>
    public Utf8Row(ArrayBufferWriter<byte> output, int capacity)
    {
        _output = output;
        _span = output.GetSpan(capacity);
    }

    /// <summary>Appends bytes as they are.</summary>
    public void Append(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_span[_written..]);
        _written += bytes.Length;
    }

    /// <summary>Appends a number.</summary>
    public void Append(long number)
    {
        Utf8Formatter.TryFormat(number, _span[_written..], out int length);
        _written += length;
    }

    /// <summary>Appends a number in a fixed count of digits.</summary>
    public void AppendDigits(long number, int digits)
    {
        Utf8Formatter.TryFormat(number, _span[_written..], out int length, new StandardFormat('D', (byte)digits));
        _written += length;
    }

    /// <summary>Appends a rate in percent, without trailing zeros: 28000 millionths are <c>2.8</c>.</summary>
    public void AppendPercent(int millionths)
    {
        const int MillionthsPerPercent = 10_000;
        Append(millionths / MillionthsPerPercent);
        int fraction = Math.Abs(millionths % MillionthsPerPercent);
        if (fraction == 0)
        {
            return;
        }

        Append("."u8);
        for (int unit = MillionthsPerPercent / 10; fraction > 0; fraction %= unit, unit /= 10)
        {
            Append(fraction / unit);
        }
    }

    /// <summary>Ends the row.</summary>
    public readonly void End() => _output.Advance(_written);
}
