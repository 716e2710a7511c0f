using System.Buffers;
using BS2000Bridge.Copybooks;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>Records as CSV.</summary>
internal sealed class CsvLines(RecordCsv csv) : IRecordLines
{
    /// <inheritdoc/>
    public void Begin(IBufferWriter<byte> output) => csv.WriteHeader(output);

    /// <inheritdoc/>
    public int Write(ReadOnlySpan<byte> record, IBufferWriter<byte> output) => csv.Write(record, output);
}
