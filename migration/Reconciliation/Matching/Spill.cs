using System.Runtime.InteropServices;
using BS2000Bridge.Reconciliation.Streaming;

namespace BS2000Bridge.Reconciliation.Matching;

/// <summary>
/// Unequal declarations in a temporary file, in key order: written once, read as often as explaining needs. Memory is
/// one buffer.
/// </summary>
internal sealed class Spill : IDisposable
{
    private const int BufferBytes = 1 << 20;
    private readonly FileStream _file;
    private readonly BackgroundWriter _writer;
    private readonly FileStream _ordinals;
    private bool _complete;

    /// <summary>Makes the file in a folder; it is removed when the spill is disposed of.</summary>
    public Spill(string folder)
    {
        _file = Create(folder, bufferBytes: 0);
        _writer = new BackgroundWriter(_file);
        _ordinals = Create(folder, BufferBytes);
    }

    /// <summary>How many declarations were written.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them differ in figures that hypotheses may explain.</summary>
    public long Explainable { get; private set; }

    /// <summary>Appends a declaration.</summary>
    public void Write(in UnequalPair pair)
    {
        if (_complete)
        {
            throw new InvalidOperationException("The spill has been read already.");
        }

        _writer.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<UnequalPair>(in pair)));
        Count++;
        Explainable += pair.Explainable ? 1 : 0;
        if (pair.Ordinal >= 0)
        {
            long ordinal = pair.Ordinal;
            _ordinals.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in ordinal)));
        }
    }

    /// <summary>The ordinals of the declarations that the modern side has, in order.</summary>
    public IEnumerable<long> ReadOrdinals()
    {
        _ordinals.Position = 0;
        var one = new long[1];
        while (_ordinals.ReadAtLeast(MemoryMarshal.AsBytes(one.AsSpan()), sizeof(long), throwOnEndOfStream: false) == sizeof(long))
        {
            yield return one[0];
        }
    }

    /// <summary>Reads all declarations from the beginning, in batches; each batch is a new array.</summary>
    public IEnumerable<UnequalPair[]> ReadBatches(int batchSize = 64)
    {
        if (!_complete)
        {
            _writer.Flush();
            _complete = true;
        }

        _file.Position = 0;
        for (long left = Count; left > 0;)
        {
            var batch = new UnequalPair[Math.Min(batchSize, left)];
            _file.ReadExactly(MemoryMarshal.AsBytes(batch.AsSpan()));
            left -= batch.Length;
            yield return batch;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _ordinals.Dispose();
    }

    private static FileStream Create(string folder, int bufferBytes) => new(
        Path.Combine(folder, $"unequal-{Guid.NewGuid():N}.tmp"),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            BufferSize = bufferBytes,
            Options = FileOptions.DeleteOnClose,
        });
}
