using BS2000Bridge.Services.Receipts;

namespace BS2000Bridge.Services.Tests.Receipts;

public sealed class BatchPartitionerTests
{
    [Fact]
    public void Add_AResourceOrRequestAgain_BeginsANewUnit()
    {
        var partitioner = new BatchPartitioner<long>();

        Assert.True(partitioner.Add("a", 1, 1));
        Assert.True(partitioner.Add("b", 2));
        Assert.False(partitioner.Add("c", 3, 2));
        Assert.True(partitioner.Add("a", 1));
        Assert.False(partitioner.Add("c", 9));
        Assert.True(partitioner.Add("d", 3));
        Assert.False(partitioner.Add("e", 9));
        Assert.True(partitioner.Add("f", 10));
        Assert.False(partitioner.Add("g", 9, 10));
    }
}
