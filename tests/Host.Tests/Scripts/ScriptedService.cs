namespace BS2000Bridge.Host.Tests.Scripts;

/// <summary>Does what the script says.</summary>
internal sealed class ScriptedService(Script script) : Scripted.ScriptedBase
{
    public override Task<Note> Unary(Note request, ServerCallContext context) => script.Unary(request, context);

    public override Task<Note> Collect(IAsyncStreamReader<Note> requestStream, ServerCallContext context) => script.Collect(requestStream, context);

    public override Task Spread(Note request, IServerStreamWriter<Note> responseStream, ServerCallContext context) =>
        script.Spread(request, responseStream, context);

    public override Task Chat(IAsyncStreamReader<Note> requestStream, IServerStreamWriter<Note> responseStream, ServerCallContext context) =>
        script.Chat(requestStream, responseStream, context);
}
