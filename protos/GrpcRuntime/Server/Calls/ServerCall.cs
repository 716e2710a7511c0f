using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Net.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>A call under way: the service's context over the HTTP request.</summary>
internal sealed partial class ServerCall : ServerCallContext
{
    private readonly MethodOptions _options;
    private readonly FrameWriter _frames;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private ServerDeadline? _deadline;
    private ICompressionProvider? _compression;
    private Metadata? _requestHeaders;
    private Metadata? _responseTrailers;
    private AuthContext? _authContext;
    private bool _headersSent;

    public ServerCall(HttpContext http, MethodOptions options, TimeProvider time, ILogger logger)
    {
        Http = http;
        _options = options;
        _time = time;
        _logger = logger;
        _frames = new FrameWriter(options.MaxSendMessageSize, options.CompressionLevel);
        Reader = new MessageReader(http.Request.BodyReader, options.MaxReceiveMessageSize);
        Writer = new MessageWriter(http.Response.BodyWriter, _frames, CallIsOver);
    }

    /// <summary>The HTTP request and response.</summary>
    public HttpContext Http { get; }

    /// <summary>The requests.</summary>
    public MessageReader Reader { get; }

    /// <summary>The responses.</summary>
    public MessageWriter Writer { get; }

    /// <summary>Ends waits for the client when the deadline passes; a client that goes away ends them by itself.</summary>
    public CancellationToken ReadCancellation => _deadline?.Token ?? CancellationToken.None;

    protected override string MethodCore => Http.Request.Path.Value ?? string.Empty;

    protected override string HostCore => Http.Request.Host.Value ?? string.Empty;

    protected override string PeerCore => PeerName.Of(Http.Connection);

    protected override DateTime DeadlineCore => _deadline?.Deadline ?? DateTime.MaxValue;

    protected override CancellationToken CancellationTokenCore => _deadline?.Token ?? Http.RequestAborted;

    protected override Metadata ResponseTrailersCore => _responseTrailers ??= [];

    protected override Status StatusCore { get; set; }

    protected override WriteOptions? WriteOptionsCore { get; set; }

    protected override AuthContext AuthContextCore => _authContext ??= CertificateAuthContext.Of(Http.Connection.ClientCertificate);

    protected override IDictionary<object, object> UserStateCore => Http.Items!;

    protected override Metadata RequestHeadersCore
    {
        get
        {
            if (_requestHeaders is null)
            {
                Metadata headers = [];
                foreach ((string name, StringValues values) in Http.Request.Headers)
                {
                    MetadataHeaders.Append(headers, name.ToLowerInvariant(), values);
                }

                _requestHeaders = headers;
            }

            return _requestHeaders;
        }
    }

    /// <summary>Reads what the request's headers ask for and starts the clock of its deadline.</summary>
    /// <exception cref="WireException">The headers ask for what cannot be.</exception>
    public void Start()
    {
        Http.Response.ContentType = HeaderNames.GrpcContentType;
        IHeaderDictionary headers = Http.Request.Headers;
        if (headers.TryGetValue(HeaderNames.Timeout, out StringValues timeouts))
        {
            string timeout = timeouts.ToString();
            _deadline = GrpcTimeout.TryParse(timeout, out TimeSpan left)
                ? new ServerDeadline(this, _time, _logger, left)
                : throw new WireException(StatusCode.Internal, $"The header {HeaderNames.Timeout} is '{timeout}'; it must be up to 8 digits and a unit.");
            _deadline.Start();
        }

        if (headers.TryGetValue(HeaderNames.Encoding, out StringValues encodings))
        {
            string encoding = encodings.ToString();
            if (!_options.Compressors.CanRead(encoding))
            {
                Http.Response.Headers[HeaderNames.AcceptEncoding] = _options.Compressors.AcceptEncoding;
                throw new WireException(
                    StatusCode.Unimplemented, $"The {HeaderNames.Encoding} '{encoding}' is not supported; supported are {_options.Compressors.AcceptEncoding}.");
            }

            Reader.Decompression = _options.Compressors.Find(encoding);
        }

        UseCompression(_options.ResponseCompression);
    }

    /// <summary>Sends a response as the call and the options say.</summary>
    public Task WriteAsync<T>(T message, Marshaller<T> marshaller, WriteOptions? options)
    {
        WriteFlags flags = (options ?? WriteOptions)?.Flags ?? WriteFlags.None;
        ICompressionProvider? compression = !flags.HasFlag(WriteFlags.NoCompress) ? _compression : null;
        _headersSent = true;
        return Writer.WriteAsync(message, marshaller.ContextualSerializer, compression, flags.HasFlag(WriteFlags.BufferHint));
    }

    protected override async Task WriteResponseHeadersAsyncCore(Metadata responseHeaders)
    {
        ArgumentNullException.ThrowIfNull(responseHeaders);
        if (_headersSent)
        {
            throw new InvalidOperationException("The response headers are sent already; send them once, before the first message.");
        }

        _headersSent = true;
        if (responseHeaders.GetValue(HeaderNames.CompressionRequest) is { } asked)
        {
            UseCompression(_options.Compressors.Find(asked));
        }

        StatusTrailers.WriteMetadata(Http.Response.Headers, responseHeaders);
        await Writer.FlushAsync();
    }

    /// <summary>What a write after the end of the call throws.</summary>
    private CallOverException CallIsOver() =>
        new($"The call {Method} is over: the client is gone, the deadline has passed, or the method has returned.", CancellationToken);

    private void UseCompression(ICompressionProvider? compression)
    {
        bool accepted = compression is not null && Compressors.Accepts(Http.Request.Headers[HeaderNames.AcceptEncoding], compression.EncodingName);
        ICompressionProvider? chosen = accepted ? compression : null;
        if (chosen != _compression)
        {
            Http.Response.Headers[HeaderNames.Encoding] = chosen?.EncodingName;
            _compression = chosen;
        }
    }
}
