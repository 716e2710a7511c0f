using System.IO.Pipelines;
using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.Net.Client.Calls;

/// <summary>A call under way: from the HTTP request to the status.</summary>
internal sealed partial class ClientCall<TRequest, TResponse> : IDisposable
    where TRequest : class
    where TResponse : class
{
    /// <summary>What is read from the connection at once: room for many small messages.</summary>
    private static readonly StreamPipeReaderOptions Reading = new(bufferSize: 16 * 1024);

    private readonly TaskCompletionSource<Metadata> _headers = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GrpcChannel _channel;
    private readonly string? _host;
    private HttpResponseMessage? _response;

    public ClientCall(GrpcChannel channel, Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        _channel = channel;
        _host = host;
        Method = method;
        Options = options;
        Frames = new FrameWriter(channel.MaxSendMessageSize, compressionLevel: null);
    }

    /// <summary>The method.</summary>
    public Method<TRequest, TResponse> Method { get; }

    /// <summary>What the caller said of the call.</summary>
    public CallOptions Options { get; }

    /// <summary>Writes the requests.</summary>
    public FrameWriter Frames { get; }

    /// <summary>How the caller asked requests to be compressed; null for not at all.</summary>
    public ICompressionProvider? Compression { get; private set; }

    /// <summary>The response headers.</summary>
    public Task<Metadata> ResponseHeadersAsync => _headers.Task;

    /// <summary>The responses, once the headers are there; null when the server sent a status only.</summary>
    public Task<MessageReader?> Responses { get; private set; } = Task.FromResult<MessageReader?>(null);

    /// <summary>Starts a call with one request.</summary>
    public void Start(TRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Start(new SingleRequestContent<TRequest, TResponse>(this, request));
    }

    /// <summary>Starts a call with many requests.</summary>
    public RequestWriter<TRequest, TResponse> StartStreaming()
    {
        var requests = new RequestWriter<TRequest, TResponse>(this);
        Start(requests.Content);
        return requests;
    }

    /// <summary>Waits for the one response of the call, and its status.</summary>
    public async Task<TResponse> SingleResponseAsync()
    {
        MessageReader? reader = await Responses;
        if (reader is null)
        {
            throw EndedWithoutMessage();
        }

        try
        {
            if (!await reader.WaitAsync(Stopping))
            {
                EndByTrailers(reader);
                throw EndedWithoutMessage();
            }

            TResponse response = reader.Take(Method.ResponseMarshaller.ContextualDeserializer);
            if (await reader.WaitAsync(Stopping))
            {
                throw new WireException(StatusCode.Internal, "The server sent more than one response where one was expected.");
            }

            EndByTrailers(reader);
            return GetStatus().StatusCode == StatusCode.OK ? response : throw EndException();
        }
        catch (Exception failure) when (!HasEnded || failure is not RpcException)
        {
            throw Failed(failure, reader);
        }
    }

    private void Start(HttpContent content)
    {
        HttpRequestMessage request = CallRequest.Create(_channel, Method, _host, Options, content, out ICompressionProvider? compression);
        Compression = compression;
        if (!StartClocks())
        {
            request.Dispose();
            Responses = Task.FromException<MessageReader?>(EndException());
            _ = Responses.Exception;
            return;
        }

        Responses = SendAsync(request);
    }

    private async Task<MessageReader?> SendAsync(HttpRequestMessage request)
    {
        try
        {
            HttpResponseMessage response = await _channel.SendAsync(request, Stopping);
            Keep(response);
            if (ResponseStatus.OfHeaders(response) is { } status)
            {
                Metadata trailers = ResponseStatus.Metadata(response.Headers);
                _headers.TrySetResult([]);
                End(status, trailers);
                return null;
            }

            ICompressionProvider? compression = ResponseStatus.Compression(response, _channel.Compressors);
            _headers.TrySetResult(ResponseStatus.Metadata(response.Headers));
            Stream body = await response.Content.ReadAsStreamAsync(Stopping);
            return new MessageReader(PipeReader.Create(body, Reading), _channel.MaxReceiveMessageSize) { Decompression = compression };
        }
        catch (Exception failure)
        {
            throw Failed(failure, null);
        }
    }

    /// <summary>What the call throws that has a status but no message.</summary>
    private Exception EndedWithoutMessage() => GetStatus().StatusCode == StatusCode.OK
        ? new RpcException(new Status(StatusCode.Internal, "The server sent no response, but the status OK."), GetTrailers())
        : EndException();
}
