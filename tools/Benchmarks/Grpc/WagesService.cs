using Grpc.Core;

namespace BS2000Bridge.Benchmarks.Grpc;

/// <summary>The benchmark's service by GrpcRuntime.</summary>
internal sealed class WagesService : Wages.WagesBase
{
    public override Task<Wage> Confirm(Wage request, ServerCallContext context) => Task.FromResult(request);

    public override async Task List(ListRequest request, IServerStreamWriter<Wage> responseStream, ServerCallContext context)
    {
        for (int place = 0; place < request.Wages; place++)
        {
            await responseStream.WriteAsync(WageSample.At(place));
        }
    }
}
