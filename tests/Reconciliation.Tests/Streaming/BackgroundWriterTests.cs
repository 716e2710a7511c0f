using System.Security.Cryptography;
using BS2000Bridge.Reconciliation.Streaming;
using CsCheck;

namespace BS2000Bridge.Reconciliation.Tests.Streaming;

public sealed class BackgroundWriterTests
{
    private const int Buffer = 1 << 20;

    /// <summary>Short pieces, and such as fill a buffer just so, or several.</summary>
    private static readonly Gen<int> Lengths = Gen.OneOf(
        Gen.Int[0, 2_000], Gen.Const(Buffer - 1), Gen.Const(Buffer), Gen.Const(Buffer + 1), Gen.Int[Buffer, 3 * Buffer]);

    [Fact]
    public void Append_PiecesOfAnyLength_AreInTheFileInOrderAndDigested() => Lengths.Array[0, 8].Sample(RequireAllInOrder, iter: 30);

    private static void RequireAllInOrder(int[] lengths)
    {
        byte[] all = new byte[lengths.Sum()];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = (byte)(i % 251);
        }

        string path = Path.GetTempFileName(), digest;
        using (var writer = new BackgroundWriter(new FileStream(path, FileMode.Create), digested: true))
        {
            int done = 0;
            foreach (int length in lengths)
            {
                writer.Append(all.AsSpan(done, length));
                done += length;
            }

            digest = writer.Complete();
        }

        Assert.True(all.AsSpan().SequenceEqual(File.ReadAllBytes(path)));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(all)), digest);
        File.Delete(path);
    }

    [Fact]
    public void Complete_WithoutADigest_IsAnErrorOnceAllIsWritten()
    {
        string path = Path.GetTempFileName();
        using (var writer = new BackgroundWriter(new FileStream(path, FileMode.Create)))
        {
            writer.Append([1, 2, 3]);

            Assert.Throws<InvalidOperationException>(writer.Complete);
        }

        Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
        File.Delete(path);
    }

    [Fact]
    public void Dispose_WithoutFlush_LeavesTheFileClosed()
    {
        string path = Path.GetTempFileName();
        new BackgroundWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None)).Dispose();

        using FileStream again = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(0, again.Length);
        again.Dispose();
        File.Delete(path);
    }

    [Fact]
    public void Flush_FileThatCannotBeWritten_IsAnErrorThere()
    {
        string path = Path.GetTempFileName();
        using (var writer = new BackgroundWriter(new FileStream(path, FileMode.Open, FileAccess.Read)))
        {
            writer.Append([1, 2, 3]);

            Assert.Throws<NotSupportedException>(writer.Flush);
        }

        File.Delete(path);
    }
}
