using System.Buffers;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>Records as lines of text.</summary>
internal interface IRecordLines
{
    /// <summary>Writes what comes before the first record.</summary>
    void Begin(IBufferWriter<byte> output);

    /// <summary>Writes a record and the end of its line.</summary>
    /// <returns>The number of its fields that do not decode.</returns>
    int Write(ReadOnlySpan<byte> record, IBufferWriter<byte> output);
}
