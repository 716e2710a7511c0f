using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Seculine.Answers;
using BS2000Bridge.Seculine.Reading;
using Grpc.Core;

namespace BS2000Bridge.Seculine.Submission;

/// <summary>How the lines of one kind of file are exchanged with the service of their domain.</summary>
/// <typeparam name="TRequest">The request for a line.</typeparam>
/// <typeparam name="TResponse">Its answer.</typeparam>
internal abstract class Exchange<TRequest, TResponse>
{
    /// <summary>Opens the stream of lines.</summary>
    public abstract AsyncDuplexStreamingCall<TRequest, TResponse> Open(CancellationToken cancellationToken);

    /// <summary>Gives a request its request_id.</summary>
    public abstract void Identify(TRequest request, string requestId);

    /// <summary>The receipt in an answer.</summary>
    public abstract Receipt ReceiptOf(TResponse response);

    /// <summary>Has a request checked that must not be taken.</summary>
    /// <returns>Why the service would refuse it; null when it would not.</returns>
    public abstract Task<Rejection?> CheckAsync(TRequest request, CancellationToken cancellationToken);

    /// <summary>The month of wages that a request declares; null when it is no wage.</summary>
    public virtual WageMonth? WageMonthOf(TRequest request) => null;

    /// <summary>The rejection that a call ended with; null when it did not end.</summary>
    /// <exception cref="RpcException">It ended for another reason than the content of the request.</exception>
    protected static async Task<Rejection?> RejectionOfAsync<T>(AsyncUnaryCall<T> call)
    {
        try
        {
            using (call)
            {
                await call.ResponseAsync.ConfigureAwait(false);
                return null;
            }
        }
        catch (RpcException refused) when (refused.GetRpcStatus()?.GetDetail<Rejection>() is not null)
        {
            return refused.GetRpcStatus()!.GetDetail<Rejection>();
        }
        catch (RpcException refused) when (refused.StatusCode == StatusCode.InvalidArgument)
        {
            return new Rejection { Code = LineRejection.Form };
        }
    }
}
