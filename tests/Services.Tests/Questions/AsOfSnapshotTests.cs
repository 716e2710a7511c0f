using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Services.Questions;
using BS2000Bridge.Services.Tests.Doubles;
using BS2000Bridge.Services.Time;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Settings;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace BS2000Bridge.Services.Tests.Questions;

/// <summary>What was answered as of an instant never changes, whoever is recording meanwhile.</summary>
public sealed class AsOfSnapshotTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Open_NowWhileAUnitOfWorkIsUnderWay_AnswersForEver(DatabaseProvider provider)
    {
        await using Shelf shelf = await Shelf.OpenAsync(provider);
        await shelf.PutAsync(1);
        shelf.Clock.Advance(TimeSpan.FromSeconds(1));

        // It has its instant before the reader asks, and commits after: by the clock alone the reader's "now" would come to show it.
        await using UnitOfWork underWay = await shelf.Database.BeginAsync(Shelf.Domain);
        await Shelf.PutAsync(underWay, 2);
        shelf.Clock.Advance(TimeSpan.FromSeconds(1));
        (long at, long[] before) = await JarsAsync(shelf, null);
        await underWay.CommitAsync();
        await underWay.DisposeAsync();
        (_, long[] after) = await JarsAsync(shelf, at);

        Assert.Equal([1], before);
        Assert.Equal([1], after);
        (_, long[] later) = await JarsAsync(shelf, null);
        Assert.Equal([1, 2], later);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Open_AMomentAgoWhileAUnitOfWorkIsUnderWay_WaitsForItAndAnswersForEver(DatabaseProvider provider)
    {
        await using Shelf shelf = await Shelf.OpenAsync(provider);
        await shelf.PutAsync(1);
        shelf.Clock.Advance(TimeSpan.FromSeconds(1));
        UnitOfWork underWay = await shelf.Database.BeginAsync(Shelf.Domain);
        await Shelf.PutAsync(underWay, 2);
        long aMomentAgo = shelf.Clock.Micros + 1;
        shelf.Clock.Advance(TimeSpan.FromSeconds(1));

        Task<(long, long[] Jars)> asking = JarsAsync(shelf, aMomentAgo);
        Assert.False(asking.IsCompleted);
        await underWay.CommitAsync();
        await underWay.DisposeAsync();
        long[] first = (await asking).Jars;
        await shelf.PutAsync(3);

        Assert.Equal([1, 2], first);
        Assert.Equal(first, (await JarsAsync(shelf, aMomentAgo)).Jars);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Open_AnInstantAfterTheLastRecord_WhoeverRecordsWithALateClockChangesNothing(DatabaseProvider provider)
    {
        await using Shelf shelf = await Shelf.OpenAsync(provider);
        await shelf.PutAsync(1);
        shelf.Clock.Advance(TimeSpan.FromMinutes(1));
        long asked = shelf.Clock.Micros - 1;
        long[] before = (await JarsAsync(shelf, asked)).Jars;

        shelf.Clock.Advance(TimeSpan.FromMinutes(-1));
        await shelf.PutAsync(2);
        shelf.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(before, (await JarsAsync(shelf, asked)).Jars);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Open_WhileManyRecord_EveryAnswerStays(DatabaseProvider provider)
    {
        await using Shelf shelf = await Shelf.OpenAsync(provider);
        Task recording = Task.Run(async () =>
        {
            for (int id = 1; id <= 60; id++)
            {
                shelf.Clock.Advance(TimeSpan.FromMicroseconds(id % 3));
                await shelf.PutAsync(id);
            }
        });
        List<(long At, long[] Jars)> told = [];
        do
        {
            told.Add(await JarsAsync(shelf, null));
            shelf.Clock.Advance(TimeSpan.FromMicroseconds(2));
            told.Add(await JarsAsync(shelf, shelf.Clock.Micros - 1));
        }
        while (!recording.IsCompleted);
        await recording;

        foreach ((long at, long[] jars) in told)
        {
            Assert.Equal(jars, (await JarsAsync(shelf, at)).Jars);
        }
    }

    /// <summary>What is committed is over: nobody waits until the clock has gone on.</summary>
    [Fact]
    public async Task Open_TheInstantOfTheLastRecord_IsAnsweredAtOnce()
    {
        await using Shelf shelf = await Shelf.OpenAsync(DatabaseProvider.Sqlite);
        long last = await shelf.PutAsync(1);

        long[] jars = (await JarsAsync(shelf, last)).Jars;

        Assert.Equal([1], jars);
    }

    [Fact]
    public async Task Open_BeforeAnythingWasRecorded_IsEmpty()
    {
        await using Shelf shelf = await Shelf.OpenAsync(DatabaseProvider.Sqlite);

        Assert.Empty((await JarsAsync(shelf, null)).Jars);
        Assert.Empty((await JarsAsync(shelf, 0)).Jars);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Open_AnInstantThatIsNotOver_IsRefused(int seconds)
    {
        await using Shelf shelf = await Shelf.OpenAsync(DatabaseProvider.Sqlite);
        shelf.Clock.Advance(TimeSpan.FromSeconds(1));
        var asOf = new AsOf { KnownAt = Timestamp.FromDateTimeOffset(shelf.Clock.GetUtcNow().AddSeconds(seconds)) };

        Assert.Contains("as_of.known_at: lies in the future", await RefusedAsync(shelf, asOf), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(253_402_300_800, 0)]
    [InlineData(long.MaxValue, 0)]
    [InlineData(long.MinValue, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 1_000_000_000)]
    public async Task Open_ATimestampOutOfRange_IsRefused(long seconds, int nanos)
    {
        await using Shelf shelf = await Shelf.OpenAsync(DatabaseProvider.Sqlite);
        var asOf = new AsOf { KnownAt = new Timestamp { Seconds = seconds, Nanos = nanos }, ValidOn = new Date { Year = 2026, Month = 2, Day = 30 } };

        string problem = await RefusedAsync(shelf, asOf);

        Assert.Contains("as_of.known_at: is no instant from 1970 to 9999", problem, StringComparison.Ordinal);
        Assert.Contains("as_of.valid_on: is no day of the calendar", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_ALaterPage_ShowsTheInstantOfTheFirstAndTheDay()
    {
        await using Shelf shelf = await Shelf.OpenAsync(DatabaseProvider.Sqlite);
        long first = await shelf.PutAsync(1);
        long second = await shelf.PutAsync(2);

        await using AsOfSnapshot snapshot = await AsOfSnapshot.OpenAsync(
            shelf.Database, Shelf.Domain, shelf.Clock, new AsOf { ValidOn = new Date { Year = 2026, Month = 3, Day = 1 }, KnownAt = second.ToTimestamp() }, new PageToken(first, [1]), CancellationToken.None);

        Assert.Equal((first, 20_260_301), (snapshot.At, snapshot.ValidOn));
    }

    [Fact]
    public async Task Open_ATokenOfAnInstantToCome_IsRefusedAsAToken()
    {
        await using Shelf shelf = await Shelf.OpenAsync(DatabaseProvider.Sqlite);

        RpcException failure = await Assert.ThrowsAsync<RpcException>(() => AsOfSnapshot.OpenAsync(
            shelf.Database, Shelf.Domain, shelf.Clock, null, new PageToken(shelf.Clock.Micros + 1_000_000, [1]), CancellationToken.None));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Contains("page_token", failure.Status.Detail, StringComparison.Ordinal);
    }

    private static async Task<string> RefusedAsync(Shelf shelf, AsOf asOf)
    {
        RpcException failure = await Assert.ThrowsAsync<RpcException>(
            () => AsOfSnapshot.OpenAsync(shelf.Database, Shelf.Domain, shelf.Clock, asOf, after: null, CancellationToken.None));
        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        return failure.Status.Detail;
    }

    private static async Task<(long At, long[] Jars)> JarsAsync(Shelf shelf, long? knownAt)
    {
        AsOf? asOf = knownAt is { } instant ? new AsOf { KnownAt = instant.ToTimestamp() } : null;
        await using AsOfSnapshot snapshot = await AsOfSnapshot.OpenAsync(shelf.Database, Shelf.Domain, shelf.Clock, asOf, after: null, CancellationToken.None);
        IReadOnlyList<long> jars = await snapshot.Transaction.QueryAsync<long>("SELECT id FROM shelf_jar WHERE known_from <= @At ORDER BY id", new { snapshot.At });
        return (snapshot.At, [.. jars]);
    }
}
