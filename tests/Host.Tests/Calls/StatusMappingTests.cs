using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Storage.Faults;
using Google.Rpc;

namespace BS2000Bridge.Host.Tests.Calls;

/// <summary>The table of the README: what a service throws, what its caller gets, what is logged.</summary>
public sealed class StatusMappingTests
{
    /// <summary>What must neither travel nor be logged.</summary>
    private const string Secret = "1893120105732";

    private static readonly string[] Kinds = ["Unary", "Collect", "Spread", "Chat"];

    public static TheoryData<string, StatusCode, string, bool> Table
    {
        get
        {
            var table = new TheoryData<string, StatusCode, string, bool>();
            foreach (string kind in Kinds)
            {
                table.Add(kind, StatusCode.Internal, "fault", true);
                table.Add(kind, StatusCode.Internal, "file", true);
                table.Add(kind, StatusCode.Internal, "state", true);
                table.Add(kind, StatusCode.Internal, "cancelled by nobody", true);
                table.Add(kind, StatusCode.Unavailable, "storage gone", true);
                table.Add(kind, StatusCode.Unavailable, "storage full", true);
                table.Add(kind, StatusCode.Aborted, "changed meanwhile", false);
                table.Add(kind, StatusCode.FailedPrecondition, "own status", false);
                table.Add(kind, StatusCode.Unavailable, "other domain gone", true);
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Call_ThatFails_HasTheStatusOfTheTableAndSaysNothingMore(string kind, StatusCode expected, string thrown, bool isLogged)
    {
        await using Running running = await Running.StartAsync(Throwing(() => Exceptions(thrown)));

        RpcException failure = await FailAsync(running, kind);

        Assert.Equal(expected, failure.StatusCode);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(isLogged ? 1 : 0, running.Log.All.Count);
        Assert.All(running.Log.All, entry => Assert.Contains($"/bs2000bridge.test.v1.Scripted/{kind}", entry, StringComparison.Ordinal));
        Assert.All(running.Log.All, entry => Assert.DoesNotContain(Secret, entry, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("storage gone", "SIDE_UNAVAILABLE")]
    [InlineData("storage full", "SIDE_UNAVAILABLE")]
    [InlineData("other domain gone", "SIDE_UNAVAILABLE")]
    [InlineData("changed meanwhile", "CHANGED_MEANWHILE")]
    public async Task Call_ThatMayBeRepeated_HasAReason(string thrown, string reason)
    {
        await using Running running = await Running.StartAsync(Throwing(() => Exceptions(thrown)));

        RpcException failure = await FailAsync(running, "Unary");

        Assert.Equal(reason, failure.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
    }

    [Fact]
    public async Task Call_ThatFailsByAFault_LeavesTheKindAndThePlaceOfEveryExceptionInTheLog()
    {
        await using Running running = await Running.StartAsync(Throwing(() => new InvalidDataException(Secret, new FormatException(Secret))));

        await FailAsync(running, "Unary");

        string entry = Assert.Single(running.Log.All);
        Assert.Contains("System.IO.InvalidDataException", entry, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", entry, StringComparison.Ordinal);
        Assert.Contains(nameof(StatusMappingTests), entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_ThatFailsAfterMessages_EndsBehindThem()
    {
        await using Running running = await Running.StartAsync(new Script
        {
            Spread = async (_, responses, _) =>
            {
                await responses.WriteAsync(new Note { Number = 1 });
                throw new InvalidDataException(Secret);
            },
        });
        using AsyncServerStreamingCall<Note> call = running.Client.Spread(new Note());

        Assert.True(await call.ResponseStream.MoveNext());
        Assert.Equal(1, call.ResponseStream.Current.Number);
        Assert.Equal(StatusCode.Internal, (await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext())).StatusCode);
    }

    [Fact]
    public async Task Call_WithAStatusOfTheService_KeepsItsTextItsTrailersAndItsDetails()
    {
        var failure = new DomainFailure(ErrorReason.NotFound, "There is no such thing: ☺.");
        await using Running running = await Running.StartAsync(Throwing(failure.ToRpcException));

        RpcException met = await FailAsync(running, "Unary");

        Assert.Equal(new Grpc.Core.Status(StatusCode.NotFound, "There is no such thing: ☺."), met.Status);
        Assert.Equal(failure.ToStatus(), met.GetRpcStatus());
    }

    [Fact]
    public async Task Call_OfAMethodThatNobodyHasWritten_SaysThatItIsNotThereYet()
    {
        await using Running running = await Running.StartAsync(new Script());

        RpcException failure = await Assert.ThrowsAsync<RpcException>(async () => await running.Client.MissingAsync(new Note()));

        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
        Assert.Contains("/bs2000bridge.test.v1.Scripted/Missing is not there yet", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Empty(running.Log.All);
    }

    private static Exception Exceptions(string name) => name switch
    {
        "fault" => new FormatException(Secret),
        "file" => new IOException(Secret),
        "state" => new InvalidOperationException(Secret),
        "cancelled by nobody" => new OperationCanceledException(Secret),
        "storage gone" => new StorageException(StorageFault.Unavailable, "The database does not answer."),
        "storage full" => new StorageException(StorageFault.Full, "The database is full."),
        "changed meanwhile" => new StorageException(StorageFault.ChangedMeanwhile, "Another changed it meanwhile; read it again."),
        "own status" => new RpcException(new Grpc.Core.Status(StatusCode.FailedPrecondition, "not like this")),
        "other domain gone" => new RpcException(new Grpc.Core.Status(StatusCode.Internal, Secret, new HttpRequestException(Secret))),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such exception."),
    };

    private static Script Throwing(Func<Exception> thrown) => new()
    {
        Unary = (_, _) => throw thrown(),
        Collect = (_, _) => throw thrown(),
        Spread = (_, _, _) => throw thrown(),
        Chat = (_, _, _) => throw thrown(),
    };

    private static async Task<RpcException> FailAsync(Running running, string kind) => await Assert.ThrowsAsync<RpcException>(async () =>
    {
        switch (kind)
        {
            case "Unary":
                await running.Client.UnaryAsync(new Note());
                break;
            case "Collect":
                using (AsyncClientStreamingCall<Note, Note> collect = running.Client.Collect())
                {
                    await collect;
                }

                break;
            case "Spread":
                using (AsyncServerStreamingCall<Note> spread = running.Client.Spread(new Note()))
                {
                    await spread.ResponseStream.MoveNext();
                }

                break;
            default:
                using (AsyncDuplexStreamingCall<Note, Note> chat = running.Client.Chat())
                {
                    await chat.ResponseStream.MoveNext();
                }

                break;
        }
    });
}
