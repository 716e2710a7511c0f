using System.Diagnostics;
using BS2000Bridge.Host.Tests.Raw;

namespace BS2000Bridge.Host.Tests.Hostile;

/// <summary>After many calls, good and bad, everything is given back.</summary>
[Collection(nameof(LeakTests))]
[CollectionDefinition(nameof(LeakTests), DisableParallelization = true)]
public sealed class LeakTests
{
    private const int Calls = 100_000;
    private const int AtOnce = 50;

    // What the thread pool and connections that other tests have just closed may add to the process's own count.
    private const int HandlesOfOthers = 50;

    [Fact]
    public async Task Calls_AHundredThousandOfAllEnds_LeaveNothingBehind()
    {
        await using Running running = await Running.StartAsync(new Script
        {
            Unary = (request, _) => request.Number % 10 == 0 ? throw new RpcException(new Status(StatusCode.NotFound, "none")) : Task.FromResult(request),
        });
        await CallManyAsync(running.Client, Calls / 10);
        (int handles, long bytes) before = InUse();
        await CallManyAsync(running.Client, Calls);
        (int handles, long bytes) after = InUse();

        // A handle kept by one call in a thousand would be a hundred; ten bytes kept by each call a megabyte.
        Assert.InRange(after.handles, 0, before.handles + HandlesOfOthers);
        Assert.InRange(after.bytes, 0, before.bytes + 1_000_000);
        Assert.True(!running.Log.All.Any(), string.Join(Environment.NewLine, running.Log.All));
    }

    [Fact]
    public async Task BrokenCalls_AThousandConnections_LeaveNothingBehind()
    {
        await using Running running = await Running.StartAsync(new Script());
        await BreakManyAsync(running, 100);
        (int handles, long bytes) before = InUse();
        await BreakManyAsync(running, 1000);
        (int handles, long bytes) after = InUse();

        Assert.InRange(after.handles, 0, before.handles + HandlesOfOthers);
        Assert.InRange(after.bytes, 0, before.bytes + 1_000_000);
        Assert.True(!running.Log.All.Any(), string.Join(Environment.NewLine, running.Log.All));
    }

    private static async Task CallManyAsync(Scripted.ScriptedClient client, int count)
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            switch (number % 10)
            {
                case 0:
                    await Assert.ThrowsAsync<RpcException>(async () => await client.UnaryAsync(new Note { Number = number }));
                    break;
                case 1:
                    using (AsyncServerStreamingCall<Note> abandoned = client.Spread(new Note { Number = 1000 }))
                    {
                        Assert.True(await abandoned.ResponseStream.MoveNext(CancellationToken.None));
                    }

                    break;
                default:
                    Assert.Equal(number, (await client.UnaryAsync(new Note { Number = number })).Number);
                    break;
            }
        });
    }

    private static async Task BreakManyAsync(Running running, int count)
    {
        for (int i = 0; i < count; i++)
        {
            await using Http2Peer peer = await Http2Peer.ConnectAsync(running.Address);
            await peer.CallAsync(1, "Unary");
            await peer.DataAsync(1, Frames.Of(7, 1), end: false);
            Assert.Equal((int)StatusCode.Unknown, await peer.StatusAsync(1));
            await peer.CallAsync(3, "Chat");
            await peer.DataAsync(3, [0, 0], end: false);
        }
    }

    private static (int Handles, long Bytes) InUse()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        return (self.HandleCount, GC.GetTotalMemory(forceFullCollection: true));
    }
}
