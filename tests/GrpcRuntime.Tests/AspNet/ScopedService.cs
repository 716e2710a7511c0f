using BS2000Bridge.GrpcRuntime.Tests.Protos;
using Grpc.Core;

namespace BS2000Bridge.GrpcRuntime.Tests.AspNet;

/// <summary>A service made for each call, which notes its end.</summary>
internal sealed class ScopedService(Scope scope, List<int> disposed) : Scripted.ScriptedBase, IAsyncDisposable
{
    public override Task<Note> Unary(Note request, ServerCallContext context)
    {
        scope.Number += request.Number;
        return Task.FromResult(request);
    }

    public ValueTask DisposeAsync()
    {
        disposed.Add(scope.Number);
        return ValueTask.CompletedTask;
    }
}
