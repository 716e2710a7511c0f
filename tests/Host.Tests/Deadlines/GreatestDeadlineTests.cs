using BS2000Bridge.Host.Calls;
using BS2000Bridge.Host.Tests.Hostile;
using BS2000Bridge.Host.Tests.Raw;

namespace BS2000Bridge.Host.Tests.Deadlines;

/// <summary>Every call has an end: its own deadline, or the host's greatest one.</summary>
public sealed class GreatestDeadlineTests
{
    private static readonly TimeSpan Unary = TimeSpan.FromHours(2);
    private static readonly TimeSpan Stream = TimeSpan.FromHours(10);

    [Theory]
    [InlineData("Unary", "", 2.0)]
    [InlineData("Unary", "1H", 1.0)]
    [InlineData("Unary", "3H", 2.0)]
    [InlineData("Unary", "99999999H", 2.0)]
    [InlineData("Collect", "", 10.0)]
    [InlineData("Spread", "", 10.0)]
    [InlineData("Spread", "20H", 10.0)]
    [InlineData("Chat", "", 10.0)]
    public async Task Call_WithOrWithoutDeadline_HasTheLesserOfItsOwnAndTheHosts(string method, string timeout, double hours)
    {
        DateTime seen = default;
        Note Note(ServerCallContext context)
        {
            seen = context.Deadline;
            return new Note();
        }

        await using Running running = await Running.StartAsync(
            new Script
            {
                Unary = (_, context) => Task.FromResult(Note(context)),
                Collect = (_, context) => Task.FromResult(Note(context)),
                Spread = (_, responses, context) => responses.WriteAsync(Note(context)),
                Chat = (_, responses, context) => responses.WriteAsync(Note(context)),
            },
            Running.Settings with { Limits = new CallLimits { MaxUnaryTime = Unary, MaxStreamTime = Stream } });

        RawResponse response = await RawCall.PostAsync(running.Address, method, Frames.Of(0), timeout.Length == 0 ? [] : [("grpc-timeout", timeout)]);

        // How long the call took to get there is left out of account: half an hour is more than that, and less than what the rows differ by.
        Assert.Equal(StatusCode.OK, response.Status);
        Assert.InRange((seen - TimeProvider.System.GetUtcNow().UtcDateTime).TotalHours, hours - 0.5, hours + 0.5);
    }

    [Theory]
    [InlineData("0S")]
    [InlineData("0m")]
    [InlineData("1n")]
    [InlineData("99n")]
    public async Task Call_WhoseTimeIsUpOnArrival_NeverReachesItsMethod(string timeout)
    {
        bool reached = false;
        await using Running running = await Running.StartAsync(new Script
        {
            Unary = (request, _) =>
            {
                reached = true;
                return Task.FromResult(request);
            },
        });

        RawResponse response = await RawCall.PostAsync(running.Address, "Unary", Frames.Of(0), ("grpc-timeout", timeout));

        Assert.Equal((StatusCode.DeadlineExceeded, false), (response.Status, reached));
        Assert.Empty(running.Log.All);
    }

    [Fact]
    public async Task Call_WithATimeoutThatIsNone_IsInternal()
    {
        await using Running running = await Running.StartAsync(new Script());

        RawResponse response = await RawCall.PostAsync(running.Address, "Unary", Frames.Of(0), ("grpc-timeout", "soon"));

        Assert.Equal(StatusCode.Internal, response.Status);
        Assert.Contains("grpc-timeout", response.Message, StringComparison.Ordinal);
        Assert.Empty(running.Log.All);
    }

    [Theory]
    [InlineData("Unary")]
    [InlineData("Spread")]
    [InlineData("Chat")]
    public async Task Call_OfAMethodThatNeverEnds_IsAnsweredAtTheGreatestDeadline(string method)
    {
        var never = new TaskCompletionSource();
        await using Running running = await Running.StartAsync(
            new Script
            {
                Unary = async (request, _) =>
                {
                    await never.Task;
                    return request;
                },
                Spread = (_, _, _) => never.Task,
                Chat = async (requests, _, _) =>
                {
                    await requests.MoveNext();
                    await never.Task;
                },
            },
            Short());

        // The peer has no deadline of its own, and leaves its stream open: the answer is the host's.
        await using Http2Peer peer = await Http2Peer.ConnectAsync(running.Address);
        await peer.CallAsync(1, method);
        await peer.DataAsync(1, Frames.Of(0), end: method != "Chat");

        Assert.Equal((int)StatusCode.DeadlineExceeded, await peer.StatusAsync(1));
        Assert.Empty(running.Log.All);
        never.SetResult();
    }

    [Fact]
    public async Task Call_OfAMethodThatListens_IsCancelledAtTheGreatestDeadline()
    {
        var cancelled = new TaskCompletionSource();
        await using Running running = await Running.StartAsync(
            new Script
            {
                Unary = async (request, context) =>
                {
                    await using CancellationTokenRegistration end = context.CancellationToken.Register(cancelled.SetResult);
                    await cancelled.Task;
                    context.CancellationToken.ThrowIfCancellationRequested();
                    return request;
                },
            },
            Short());

        Assert.Equal(StatusCode.DeadlineExceeded, (await RawCall.PostAsync(running.Address, "Unary", Frames.Of(0))).Status);
        await cancelled.Task;
        Assert.Empty(running.Log.All);
    }

    private static HostSettings Short()
    {
        var soon = TimeSpan.FromMilliseconds(50);
        return Running.Settings with { Limits = new CallLimits { MaxUnaryTime = soon, MaxStreamTime = soon } };
    }
}
