using Microsoft.Extensions.Options;

namespace Grpc.AspNetCore.Server;

/// <summary>Fills a service's options with those of all services, before its own are set.</summary>
internal sealed class InheritedOptions<TService>(IOptions<GrpcServiceOptions> all) : IConfigureOptions<GrpcServiceOptions<TService>>
    where TService : class
{
    public void Configure(GrpcServiceOptions<TService> options)
    {
        GrpcServiceOptions from = all.Value;
        options.MaxReceiveMessageSize = from.MaxReceiveMessageSize;
        options.MaxSendMessageSize = from.MaxSendMessageSize;
        options.EnableDetailedErrors = from.EnableDetailedErrors;
        options.ResponseCompressionAlgorithm = from.ResponseCompressionAlgorithm;
        options.ResponseCompressionLevel = from.ResponseCompressionLevel;
        options.CompressionProviders = [.. from.CompressionProviders];
        foreach (InterceptorRegistration interceptor in from.Interceptors)
        {
            options.Interceptors.Add(interceptor);
        }
    }
}
