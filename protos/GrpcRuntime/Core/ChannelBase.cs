namespace Grpc.Core;

/// <summary>A way to a server, over which clients call.</summary>
public abstract class ChannelBase
{
    /// <summary>A channel to a target, such as <c>ccss.example:443</c>.</summary>
    protected ChannelBase(string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Target = target;
    }

    /// <summary>Host and port of the server.</summary>
    public string Target { get; }

    /// <summary>What makes the calls.</summary>
    public abstract CallInvoker CreateCallInvoker();

    /// <summary>Ends the calls under way and closes the connections.</summary>
    public Task ShutdownAsync() => ShutdownAsyncCore();

    /// <summary>Implements <see cref="ShutdownAsync"/>.</summary>
    protected virtual Task ShutdownAsyncCore() => Task.CompletedTask;
}
