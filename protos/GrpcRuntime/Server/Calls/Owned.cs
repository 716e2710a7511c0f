namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Disposes of what was made for a call.</summary>
internal static class Owned
{
    public static ValueTask DisposeAsync(object owned)
    {
        switch (owned)
        {
            case IAsyncDisposable asynchronous:
                return asynchronous.DisposeAsync();
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }

        return ValueTask.CompletedTask;
    }
}
