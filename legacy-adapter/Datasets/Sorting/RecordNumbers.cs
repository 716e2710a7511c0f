using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace BS2000Bridge.Datasets.Sorting;

/// <summary>The original numbers of the records of a sorted dataset, so that a record can be found again where it came from.</summary>
public sealed class RecordNumbers : IDisposable
{
    internal const int BytesEach = sizeof(long);

    private readonly SafeFileHandle _file;

    private RecordNumbers(SafeFileHandle file)
    {
        _file = file;
        Count = RandomAccess.GetLength(file) / BytesEach;
    }

    /// <summary>The number of records.</summary>
    public long Count { get; }

    /// <summary>Opens the file that a sort wrote (<see cref="SortOptions.NumbersPath"/>).</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static RecordNumbers Open(string path) => new(File.OpenHandle(path));

    /// <summary>Reads the original numbers of sorted records that follow one another.</summary>
    /// <param name="firstNumber">The first, as a number in the sorted dataset, from 1.</param>
    /// <param name="originals">Filled with their numbers in the original dataset, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many records.</exception>
    public void Read(long firstNumber, Span<long> originals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstNumber, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstNumber - 1 + originals.Length, Count, nameof(originals));
        Span<byte> bytes = MemoryMarshal.AsBytes(originals);
        long offset = (firstNumber - 1) * BytesEach;
        for (int filled = 0, read; filled < bytes.Length; filled += read)
        {
            read = RandomAccess.Read(_file, bytes[filled..], offset + filled);
            if (read == 0)
            {
                throw new EndOfStreamException($"The file of record numbers ends before record {firstNumber + originals.Length - 1}; sort the dataset again.");
            }
        }

        if (BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(originals, originals);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
