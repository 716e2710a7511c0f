using System.Buffers;
using BS2000Bridge.Copybooks.Json;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Benchmarks.Datasets;

/// <summary>Turns a file into lines of text, which go nowhere, by a buffer of the size that a program would have.</summary>
internal static class TextLines
{
    private const int Full = 1 << 16;

    /// <summary>JSON lines.</summary>
    /// <returns>The bytes of the lines.</returns>
    public static long Json(RecordJson format, string path, FramingSettings framing) => Write(path, framing, format.Write);

    /// <summary>CSV.</summary>
    /// <returns>The bytes of the lines.</returns>
    public static long Csv(RecordCsv format, string path, FramingSettings framing) => Write(path, framing, format.Write);

    private delegate int Formatting(ReadOnlySpan<byte> record, IBufferWriter<byte> output);

    private static long Write(string path, FramingSettings framing, Formatting write)
    {
        long bytes = 0;
        var buffer = new ArrayBufferWriter<byte>(2 * Full);
        using DatasetReader reader = DatasetReader.Open(path, framing, "DECSAL");
        using var batch = new RecordBatch();
        while (reader.Read(batch))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                write(batch[i], buffer);
                if (buffer.WrittenCount >= Full)
                {
                    bytes += Flush(buffer);
                }
            }
        }

        return bytes + Flush(buffer);
    }

    private static int Flush(ArrayBufferWriter<byte> buffer)
    {
        int written = buffer.WrittenCount;
        Stream.Null.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
        return written;
    }
}
