using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Serves the calls of one method, from the HTTP request to the status.</summary>
/// <typeparam name="TService">The class that serves it.</typeparam>
/// <typeparam name="TRequest">The request message.</typeparam>
/// <typeparam name="TResponse">The response message.</typeparam>
internal abstract class MethodHandler<TService, TRequest, TResponse>(Method<TRequest, TResponse> method, ServerMethodContext<TService> context)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    /// <summary>The method.</summary>
    protected Method<TRequest, TResponse> Method => method;

    /// <summary>Serves a request.</summary>
    public Task HandleAsync(HttpContext http)
    {
        return RequestCheck.IsCall(http) ? ServeAsync(http) : Task.CompletedTask;
    }

    /// <summary>Reads what the service's method is to be given, calls it through the interceptors, and sends what it returns.</summary>
    protected abstract Task InvokeAsync(TService service, InterceptorChain? interceptors, ServerCall call);

    private async Task ServeAsync(HttpContext http)
    {
        LiftHttpLimits(http);
        var call = new ServerCall(http, context.Options, context.Time, context.Logger);
        try
        {
            call.Start();
            await ActivateAndInvokeAsync(http.RequestServices, call);
        }
        catch (Exception failure)
        {
            FailureStatus.Apply(call, failure, context);
        }

        try
        {
            await call.EndAsync();
        }
        catch (InvalidOperationException failure)
        {
            Log.TrailersNotSent(context.Logger, failure, method.FullName);
            call.EndPlainly(new Status(StatusCode.Unknown, "The service's trailers could not be sent."));
        }
    }

    private async Task ActivateAndInvokeAsync(IServiceProvider services, ServerCall call)
    {
        TService service = context.Activator.Activate(services, out bool owned);
        try
        {
            if (context.Options.Interceptors.Length == 0)
            {
                await InvokeAsync(service, null, call);
                return;
            }

            await using var interceptors = new InterceptorChain(context.Options.Interceptors, services);
            await InvokeAsync(service, interceptors, call);
        }
        finally
        {
            if (owned)
            {
                await Owned.DisposeAsync(service);
            }
        }
    }

    /// <summary>
    /// The message limit stands in place of HTTP's limit of the body; and a stream may rest for as long as it likes.
    /// A single request keeps HTTP's minimal rate: it has no reason to trickle.
    /// </summary>
    private void LiftHttpLimits(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        if (method.Type is MethodType.ClientStreaming or MethodType.DuplexStreaming
            && http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }
    }
}
