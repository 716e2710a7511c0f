using BS2000Bridge.Reconciliation.Streaming;

namespace BS2000Bridge.Reconciliation.Tests.Streaming;

public sealed class OrderedPipelineTests
{
    private const int Items = 2_000;

    [Fact]
    public void Run_WorkOfUnevenLength_GivesResultsInTheOrderOfTheSource() =>
        Assert.Equal(Enumerable.Range(0, Items), OrderedPipeline.Run(Enumerable.Range(0, Items), Burn, CancellationToken.None));

    [Fact]
    public void Run_EmptySource_GivesNothing() => Assert.Empty(OrderedPipeline.Run(Enumerable.Empty<int>(), Burn, CancellationToken.None));

    [Fact]
    public void Run_WorkFails_GivesWhatStandsBeforeAndThenTheFault()
    {
        List<int> given = [];

        InvalidDataException fault = Assert.Throws<InvalidDataException>(() => given.AddRange(OrderedPipeline.Run(
            Enumerable.Range(0, Items), i => i == 1_000 ? throw new InvalidDataException("record 1000") : i, CancellationToken.None).Select(i => i)));

        Assert.Equal("record 1000", fault.Message);
    }

    [Fact]
    public void Run_SourceFails_GivesWhatItGaveAndThenTheFault()
    {
        List<int> given = [];

        InvalidDataException fault = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (int i in OrderedPipeline.Run(Failing(), Burn, CancellationToken.None))
            {
                given.Add(i);
            }
        });

        Assert.Equal("the dataset ends early", fault.Message);
        Assert.Equal(Enumerable.Range(0, 100), given);

        static IEnumerable<int> Failing()
        {
            for (int i = 0; i < 100; i++)
            {
                yield return i;
            }

            throw new InvalidDataException("the dataset ends early");
        }
    }

    [Fact]
    public void Run_Cancelled_EndsWithThatAndReadsNoFurther()
    {
        using var stop = new CancellationTokenSource();
        int read = 0, given = 0;

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (int _ in OrderedPipeline.Run(Counted(), Burn, stop.Token))
            {
                if (++given == 50)
                {
                    stop.Cancel();
                }
            }
        });

        Assert.InRange(read, 50, 50 + (Environment.ProcessorCount * 4) + 4);

        IEnumerable<int> Counted()
        {
            for (; ; read++)
            {
                yield return read;
            }
        }
    }

    [Fact]
    public void Run_CancelledBeforehand_EndsWithThat() =>
        Assert.ThrowsAny<OperationCanceledException>(() => OrderedPipeline.Run(Enumerable.Range(0, Items), Burn, new CancellationToken(canceled: true)).Count());

    [Fact]
    public void Run_ConsumerLeaves_NothingIsStillAtWorkAfterwards()
    {
        for (int time = 0; time < 20; time++)
        {
            int begun = 0, ended = 0;
            bool sourceLeft = false;
            foreach (int _ in OrderedPipeline.Run(Source(), Work, CancellationToken.None))
            {
                break;
            }

            Assert.Equal((Volatile.Read(ref begun), true), (Volatile.Read(ref ended), sourceLeft));

            IEnumerable<int> Source()
            {
                try
                {
                    for (int i = 0; ; i++)
                    {
                        yield return i;
                    }
                }
                finally
                {
                    sourceLeft = true;
                }
            }

            int Work(int i)
            {
                Interlocked.Increment(ref begun);
                Thread.SpinWait(i == 0 ? 1 : 200_000);
                Interlocked.Increment(ref ended);
                return i;
            }
        }
    }

    [Fact]
    public void Run_ConsumerIsSlow_ReadsOnlyALittleAhead()
    {
        int read = 0, ahead = 0, given = 0;
        foreach (int _ in OrderedPipeline.Run(Enumerable.Range(0, Items).Select(i => read = i), Burn, CancellationToken.None))
        {
            Thread.SpinWait(2_000);
            ahead = Math.Max(ahead, Volatile.Read(ref read) - given++);
        }

        Assert.InRange(ahead, 1, (Environment.ProcessorCount * 4) + 4);
    }

    /// <summary>Takes longer for some than for others.</summary>
    private static int Burn(int i)
    {
        Thread.SpinWait(i % 7 == 0 ? 5_000 : 10);
        return i;
    }
}
