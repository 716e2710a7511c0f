using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Storage.Settings;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace BS2000Bridge.Services.Tests.Contract;

/// <summary>What every domain's service promises, whatever it is about. A domain's tests inherit it and say how the domain is started.</summary>
public abstract class ServiceContract
{
    /// <summary>Stands for a content with an enumeration value that the contract does not know and no byte holds.</summary>
    public const int UnknownEnum = -1;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Starts the domain on an empty database of this kind.</summary>
    protected abstract Task<IContractDomain> StartAsync(DatabaseProvider provider);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Submit_AgainWithTheSameContent_IsAnsweredTheSameAndCountsOnce(DatabaseProvider provider)
    {
        await using IContractDomain domain = await StartAsync(provider);

        Receipt first = await domain.SubmitAsync("one", 0, 1);
        domain.Advance(Second);
        Receipt again = await domain.SubmitAsync("one", 0, 1);
        Receipt streamed = Assert.Single(await domain.StreamAsync([("one", 0, 1)], CancellationToken.None));

        Assert.Equal((false, true, true), (first.Repeated, again.Repeated, streamed.Repeated));
        (again.Repeated, streamed.Repeated) = (false, false);
        Assert.Equal(first, again);
        Assert.Equal(first, streamed);
        Assert.Single((await domain.ListAsync(null, 100, "")).Rows);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Submit_AgainWithOtherContent_FailsAndChangesNothing(DatabaseProvider provider)
    {
        await using IContractDomain domain = await StartAsync(provider);
        await domain.SubmitAsync("one", 0, 1);
        IReadOnlyList<string> before = (await domain.ListAsync(null, 100, "")).Rows;

        await AssertFailsAsync(() => domain.SubmitAsync("one", 0, 2), StatusCode.AlreadyExists, "REQUEST_ID_REUSED");
        IReadOnlyList<Receipt> streamed = await domain.StreamAsync([("one", 0, 2), ("two", 1, 1)], CancellationToken.None);

        Assert.Equal([ReceiptState.Rejected, streamed[1].State], streamed.Select(receipt => receipt.State));
        Assert.Equal((99, "request_id"), (streamed[0].Rejection.Code, streamed[0].Rejection.Field));
        Assert.Contains(before[0], (await domain.ListAsync(null, 100, "")).Rows);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Submit_TheSameAtOnceByMany_CountsOnce(DatabaseProvider provider)
    {
        await using IContractDomain domain = await StartAsync(provider);

        Receipt[] receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => domain.SubmitAsync("same", 3, 1)));

        Assert.Single(receipts, receipt => !receipt.Repeated);
        Assert.Single(receipts.Select(receipt => (receipt.Resource, receipt.RecordedAt)).Distinct());
        Assert.Single((await domain.ListAsync(null, 100, "")).Rows);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Submit_ARequestIdThatCannotBeTaken_IsRefusedAndTheStreamGoesOn(DatabaseProvider provider)
    {
        await using IContractDomain domain = await StartAsync(provider);
        string[] wrong = ["", new string('x', 65), "a\u0000b", "a\nb", "a\u0085b"];

        foreach (string requestId in wrong)
        {
            await AssertFailsAsync(() => domain.SubmitAsync(requestId, 0, 1), StatusCode.InvalidArgument, "INVALID_FIELD");
        }

        IReadOnlyList<Receipt> streamed = await domain.StreamAsync([.. wrong.Select(requestId => (requestId, 0, 1)), (new string('é', 64), 0, 1)], CancellationToken.None);

        Assert.Equal(Enumerable.Repeat(ReceiptState.Rejected, wrong.Length), streamed.Take(wrong.Length).Select(receipt => receipt.State));
        Assert.NotEqual(ReceiptState.Rejected, streamed[^1].State);
        Assert.Single((await domain.ListAsync(null, 100, "")).Rows);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Stream_AnUnknownEnumerationValue_IsReturnedForItsLineAlone(DatabaseProvider provider)
    {
        await using IContractDomain domain = await StartAsync(provider);

        IReadOnlyList<Receipt> streamed = await domain.StreamAsync([("one", 0, 1), ("unknown", 1, UnknownEnum), ("three", 2, 1)], CancellationToken.None);

        Assert.Equal([false, true, false], streamed.Select(receipt => receipt.State == ReceiptState.Rejected));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task List_WhileOthersSubmit_ShowsTheInstantOfTheFirstPageAndStaysSo(DatabaseProvider provider)
    {
        await using IContractDomain domain = await StartAsync(provider);
        await domain.StreamAsync(Enumerable.Range(0, 20).Select(i => ($"first-{i}", 2 * i, 1)), CancellationToken.None);
        domain.Advance(Second);
        IReadOnlyList<string> all = (await domain.ListAsync(null, 100, "")).Rows;

        var paged = new List<string>();
        string token = "";
        int page = 0;
        do
        {
            (IReadOnlyList<string> rows, token) = await domain.ListAsync(null, 3, token);
            paged.AddRange(rows);
            await domain.SubmitAsync($"between-{page}", (2 * page) + 1, 1);
            page++;
        }
        while (token.Length > 0);

        Assert.Equal(all, paged);
        Assert.Equal(20 + page, (await domain.ListAsync(null, 100, "")).Rows.Count);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task List_AsOfAnInstantWhileOthersSubmit_NeverChanges(DatabaseProvider provider)
    {
        await using IContractDomain domain = await StartAsync(provider);
        await domain.SubmitAsync("before", 0, 1);
        Task submitting = Task.Run(async () =>
        {
            for (int i = 1; i <= 25; i++)
            {
                await domain.SubmitAsync($"meanwhile-{i}", i, 1);
            }
        });
        var told = new List<(Timestamp At, IReadOnlyList<string> Rows)>();
        do
        {
            domain.Advance(TimeSpan.FromMilliseconds(10));
            Timestamp at = Timestamp.FromDateTimeOffset(domain.Now.AddMilliseconds(-1));
            told.Add((at, (await domain.ListAsync(at, 100, "")).Rows));
        }
        while (!submitting.IsCompleted);
        await submitting;

        foreach ((Timestamp at, IReadOnlyList<string> rows) in told)
        {
            Assert.Equal(rows, (await domain.ListAsync(at, 100, "")).Rows);
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task List_ATokenOfAnotherQuestion_IsRefused(DatabaseProvider provider)
    {
        await using IContractDomain domain = await StartAsync(provider);
        await domain.StreamAsync(Enumerable.Range(0, 5).Select(i => ($"id-{i}", i, 1)), CancellationToken.None);
        string token = (await domain.ListAsync(null, 2, "")).NextPageToken;

        Assert.NotEmpty(token);
        await AssertFailsAsync(() => domain.ListAsync(null, 2, token, otherwise: true), StatusCode.InvalidArgument, "INVALID_CURSOR");
        await AssertFailsAsync(() => domain.ListAsync(null, 2, token + "A"), StatusCode.InvalidArgument, "INVALID_CURSOR");
        Assert.Equal(3, (await domain.ListAsync(null, 3, token)).Rows.Count);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task List_AsOfAnInstantThatIsNoneOrNotOver_IsRefused(DatabaseProvider provider)
    {
        await using IContractDomain domain = await StartAsync(provider);
        await domain.SubmitAsync("one", 0, 1);
        domain.Advance(Second);
        Timestamp[] wrong =
        [
            Timestamp.FromDateTimeOffset(domain.Now.AddSeconds(1)),
            new() { Seconds = -1 },
            new() { Seconds = 253_402_300_800 },
            new() { Seconds = long.MaxValue },
            new() { Seconds = long.MinValue, Nanos = -1 },
            new() { Nanos = 1_000_000_000 },
        ];

        foreach (Timestamp at in wrong)
        {
            await AssertFailsAsync(() => domain.ListAsync(at, 100, ""), StatusCode.InvalidArgument, "INVALID_FIELD");
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Stream_GivenUp_LeavesNothingHalfAndMayBeSentAgain(DatabaseProvider provider)
    {
        await using IContractDomain domain = await StartAsync(provider);
        (string, int, int)[] lines = [.. Enumerable.Range(0, 60).Select(i => ($"line-{i}", i, 1))];
        using var over = new CancellationTokenSource();
        IEnumerable<(string, int, int)> cut = lines.Select((line, i) =>
        {
            if (i == 40)
            {
                over.Cancel();
            }

            return line;
        });

        await Assert.ThrowsAnyAsync<Exception>(() => domain.StreamAsync(cut, over.Token));
        IReadOnlyList<Receipt> again = await domain.StreamAsync(lines, CancellationToken.None);

        Assert.Equal(lines.Select(line => line.Item1), again.Select(receipt => receipt.RequestId));
        Assert.DoesNotContain(again, receipt => receipt.State == ReceiptState.Rejected);
        IReadOnlyList<string> rows = (await domain.ListAsync(null, 100, "")).Rows;
        Assert.Equal((60, 60), (rows.Count, rows.Distinct(StringComparer.Ordinal).Count()));
    }

    private static async Task AssertFailsAsync(Func<Task> call, StatusCode status, string reason)
    {
        RpcException failure = await Assert.ThrowsAsync<RpcException>(call);
        Assert.Equal((status, reason), (failure.StatusCode, failure.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason));
    }
}
