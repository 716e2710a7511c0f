using System.Threading.Channels;

namespace BS2000Bridge.Reconciliation.Streaming;

/// <summary>
/// Work on all cores, results in order, memory bounded: one task reads the source, each item is worked on by the pool,
/// and the consumer takes the results in the order of the source.
/// </summary>
internal static class OrderedPipeline
{
    /// <summary>Transforms each item of a source.</summary>
    /// <param name="source">Enumerated on one background task.</param>
    /// <param name="work">Called for each item, on several threads at once.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<TOut> Run<TIn, TOut>(IEnumerable<TIn> source, Func<TIn, TOut> work, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var underWay = Channel.CreateBounded<Task<TOut>>(new BoundedChannelOptions(Environment.ProcessorCount * 2)
        {
            SingleReader = true,
            SingleWriter = true,
        });
        Task reading = Task.Run(() => ReadAsync(source, work, underWay.Writer, stop.Token), CancellationToken.None);
        try
        {
            while (Wait(underWay.Reader.WaitToReadAsync(CancellationToken.None).AsTask()))
            {
                while (underWay.Reader.TryRead(out Task<TOut>? item))
                {
                    yield return Wait(item);
                }
            }

            Wait(reading);
            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            // The reading first: only when it has ended does nothing more come into the channel.
            stop.Cancel();
            Observe(reading);
            while (underWay.Reader.TryRead(out Task<TOut>? abandoned))
            {
                Observe(abandoned);
            }
        }
    }

    private static async Task ReadAsync<TIn, TOut>(
        IEnumerable<TIn> source, Func<TIn, TOut> work, ChannelWriter<Task<TOut>> writer, CancellationToken stop)
    {
        try
        {
            foreach (TIn item in source)
            {
                // Room first, then the work: whatever is begun stands in the channel, where it is waited for.
                await writer.WaitToWriteAsync(stop);
                writer.TryWrite(Task.Run(() => work(item), CancellationToken.None));
            }

            writer.Complete();
        }
        catch (Exception failure)
        {
            writer.Complete(failure);
            throw;
        }
    }

    /// <summary>Waits for what nobody asks the result of any more, so that nothing is still at work afterwards.</summary>
    private static void Observe(Task task) =>
        task.ContinueWith(static ended => _ = ended.Exception, TaskScheduler.Default).GetAwaiter().GetResult();

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Wait(Task task) => task.GetAwaiter().GetResult();
}
