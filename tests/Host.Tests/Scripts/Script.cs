namespace BS2000Bridge.Host.Tests.Scripts;

/// <summary>What the methods of the service do in a test. By default they echo.</summary>
internal sealed class Script
{
    public UnaryServerMethod<Note, Note> Unary { get; init; } = (request, _) => Task.FromResult(request);

    public ClientStreamingServerMethod<Note, Note> Collect { get; init; } = async (requests, _) =>
    {
        int sum = 0;
        await foreach (Note request in requests.ReadAllAsync())
        {
            sum += request.Number;
        }

        return new Note { Number = sum };
    };

    public ServerStreamingServerMethod<Note, Note> Spread { get; init; } = async (request, responses, _) =>
    {
        for (int i = 0; i < request.Number; i++)
        {
            await responses.WriteAsync(new Note { Number = i });
        }
    };

    public DuplexStreamingServerMethod<Note, Note> Chat { get; init; } = async (requests, responses, _) =>
    {
        await foreach (Note request in requests.ReadAllAsync())
        {
            await responses.WriteAsync(request);
        }
    };
}
