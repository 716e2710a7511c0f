using BS2000Bridge.Reconciliation.Streaming;

namespace BS2000Bridge.Reconciliation.Tests.Streaming;

public sealed class BackgroundWriterTests
{
    [Fact]
    public void Append_PiecesOfAnyLength_AreInTheFileInOrderOnceFlushed()
    {
        byte[] all = new byte[5_000_000];
        var random = new Random(71);
        random.NextBytes(all);
        string path = Path.GetTempFileName();
        using (var writer = new BackgroundWriter(new FileStream(path, FileMode.Create)))
        {
            for (int done = 0, length; done < all.Length; done += length)
            {
                length = Math.Min(random.Next(3) == 0 ? 2_500_000 : random.Next(2_000), all.Length - done);
                writer.Append(all.AsSpan(done, length));
            }

            writer.Flush();
        }

        Assert.Equal(all, File.ReadAllBytes(path));
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
