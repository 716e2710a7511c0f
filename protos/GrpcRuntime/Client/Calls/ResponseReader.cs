using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;

namespace Grpc.Net.Client.Calls;

/// <summary>The responses of a streaming call, as the caller reads them.</summary>
internal sealed class ResponseReader<TRequest, TResponse>(ClientCall<TRequest, TResponse> call) : IAsyncStreamReader<TResponse>
    where TRequest : class
    where TResponse : class
{
    private static readonly Task<bool> Found = Task.FromResult(true);
    private MessageReader? _reader;
    private TResponse? _current;

    public TResponse Current => _current ?? throw new InvalidOperationException("There is no current response; call MoveNext first, and go on only while it gives true.");

    public Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        if (_reader is null || cancellationToken.IsCancellationRequested || call.HasEnded)
        {
            return WaitAsync(cancellationToken);
        }

        try
        {
            if (_reader.HasMessage)
            {
                _current = _reader.Take(call.Method.ResponseMarshaller.ContextualDeserializer);
                return Found;
            }
        }
        catch (RpcException failure)
        {
            return Task.FromException<bool>(call.Failed(failure, _reader));
        }

        return WaitAsync(cancellationToken);
    }

    private async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        _current = null;
        using CancellationTokenRegistration stopping = cancellationToken.UnsafeRegister(
            static state => ((ClientCall<TRequest, TResponse>)state!).Stop(new Status(StatusCode.Cancelled, "The caller cancelled the reading of responses.")), call);
        _reader ??= await call.Responses;
        if (call.HasEnded || _reader is null)
        {
            return call.GetStatus().StatusCode == StatusCode.OK ? false : throw call.EndException();
        }

        try
        {
            if (await _reader.WaitAsync(call.Stopping))
            {
                _current = _reader.Take(call.Method.ResponseMarshaller.ContextualDeserializer);
                return true;
            }

            call.EndByTrailers(_reader);
        }
        catch (Exception failure)
        {
            throw call.Failed(failure, _reader);
        }

        return call.GetStatus().StatusCode == StatusCode.OK ? false : throw call.EndException();
    }
}
