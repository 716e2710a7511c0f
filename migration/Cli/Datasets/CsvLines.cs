using System.Buffers;
using BS2000Bridge.Copybooks.Json;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>Records as CSV.</summary>
internal sealed class CsvLines(RecordCsv csv) : IRecordLines
{
    /// <inheritdoc/>
    public void Begin(IBufferWriter<byte> output)
    {
        csv.WriteHeader(output);
        output.Write("\n"u8);
    }

    /// <inheritdoc/>
    public int Write(ReadOnlySpan<byte> record, IBufferWriter<byte> output)
    {
        int undecoded = csv.Write(record, output);
        output.Write("\n"u8);
        return undecoded;
    }
}
