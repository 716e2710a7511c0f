using System.Buffers;
using BS2000Bridge.Copybooks.Json;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>Records as JSON lines.</summary>
internal sealed class JsonLines(RecordJson json) : IRecordLines
{
    /// <inheritdoc/>
    public void Begin(IBufferWriter<byte> output)
    {
        // JSON lines have no head.
    }

    /// <inheritdoc/>
    public int Write(ReadOnlySpan<byte> record, IBufferWriter<byte> output)
    {
        int undecoded = json.Write(record, output);
        output.Write("\n"u8);
        return undecoded;
    }
}
