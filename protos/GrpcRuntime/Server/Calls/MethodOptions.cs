using System.IO.Compression;
using BS2000Bridge.GrpcRuntime.Wire;
using Grpc.Net.Compression;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>The options of a service, checked and ready for its calls.</summary>
internal sealed class MethodOptions
{
    public MethodOptions(GrpcServiceOptions options)
    {
        MaxReceiveMessageSize = options.MaxReceiveMessageSize;
        MaxSendMessageSize = options.MaxSendMessageSize;
        DetailedErrors = options.EnableDetailedErrors ?? false;
        Compressors = new Compressors(options.CompressionProviders);
        CompressionLevel = options.ResponseCompressionLevel;
        Interceptors = [.. options.Interceptors];
        if (options.ResponseCompressionAlgorithm is { } algorithm and not HeaderNames.Identity)
        {
            ResponseCompression = Compressors.Find(algorithm) ?? throw new InvalidOperationException(
                $"ResponseCompressionAlgorithm is {algorithm}, but CompressionProviders has only: {Compressors.AcceptEncoding}.");
        }
    }

    public int? MaxReceiveMessageSize { get; }

    public int? MaxSendMessageSize { get; }

    public bool DetailedErrors { get; }

    public Compressors Compressors { get; }

    public ICompressionProvider? ResponseCompression { get; }

    public CompressionLevel? CompressionLevel { get; }

    public InterceptorRegistration[] Interceptors { get; }
}
