using System.Buffers.Binary;

namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>What GnuCOBOL says of one record: see <see cref="CobolSource"/>.</summary>
internal sealed class CobolAnswer(byte[] bytes)
{
    private const int CellLength = 16;

    /// <summary>The bytes of an answer.</summary>
    public const int Length = (CobolSource.Cells * CellLength) + CobolSource.BufferLength;

    /// <summary>The buffer with the record at its start.</summary>
    public ReadOnlySpan<byte> Buffer => bytes.AsSpan(CobolSource.Cells * CellLength);

    /// <summary>Offset and length of a place, in the order of <see cref="RandomRecord.Places"/>, the rename last.</summary>
    public (int Offset, int Length) this[int cell] => (checked((int)(At(cell, 0) - At(0, 0))), checked((int)At(cell, 8)));

    private long At(int cell, int part) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan((cell * CellLength) + part));
}
