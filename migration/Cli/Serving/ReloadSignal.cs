using System.Runtime.InteropServices;

namespace BS2000Bridge.Cli.Serving;

/// <summary>
/// SIGHUP as the wish to read the parameters again, the usual one of services. Only where there are some of the centre: a terminal that is closed
/// sends it too, and then a server without them should end.
/// </summary>
internal sealed class ReloadSignal : IDisposable
{
    private readonly PosixSignalRegistration? _registration;
    private TaskCompletionSource _next = New();

    /// <summary>Listens, or never tells.</summary>
    public ReloadSignal(bool listens) => _registration = listens
        ? PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            Volatile.Read(ref _next).TrySetResult();
        })
        : null;

    /// <summary>Is complete once the signal has come.</summary>
    public Task Next => _next.Task;

    /// <summary>Waits for another one.</summary>
    public void Renew() => Volatile.Write(ref _next, New());

    /// <inheritdoc/>
    public void Dispose() => _registration?.Dispose();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
