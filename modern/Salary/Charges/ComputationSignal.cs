using System.Threading.Channels;

namespace BS2000Bridge.Salary.Charges;

/// <summary>Tells the worker that there is something to compute, so that it need not wait for its next round. Thread-safe.</summary>
public sealed class ComputationSignal
{
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Says that years are marked.</summary>
    public void Raise() => _raised.Writer.TryWrite(true);

    /// <summary>Waits until it is raised.</summary>
    internal async Task WaitAsync(CancellationToken cancellation) => _ = await _raised.Reader.ReadAsync(cancellation).ConfigureAwait(false);
}
