using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Salary.Affiliations;
using Grpc.Core;

namespace BS2000Bridge.Salary.Learning;

/// <summary>
/// The affiliations and employers that wages are judged by: this domain's own copy, kept up to date from
/// <c>AffiliationService/WatchAffiliationChanges</c>, whose cursor is kept with what was learnt. Thread-safe.
/// </summary>
/// <param name="database">The database; its schema is <see cref="SalarySchema"/>.</param>
/// <param name="affiliation">How the affiliation domain is called; asked for at every catching up.</param>
internal sealed class AffiliationFollower(Database database, Func<CallInvoker> affiliation) : IAffiliationFeed, IDisposable
{
    private const int ChangesAtOnce = 20_000;

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private long _begun;
    private long _done;

    /// <inheritdoc/>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        long asked = Volatile.Read(ref _begun);
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // One that began after this was asked for has learnt all that this one would.
            if (_done <= asked)
            {
                long turn = ++_begun;
                await FollowAsync(cancellationToken).ConfigureAwait(false);
                _done = turn;
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        string cursor;
        await using (ReadTransaction reading = await database.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            cursor = await reading.ScalarAsync<string>("SELECT feed_cursor FROM salary_feed WHERE id = 1", null, cancellationToken).ConfigureAwait(false) ?? "";
        }

        try
        {
            await FollowAsync(cursor, cancellationToken).ConfigureAwait(false);
        }
        catch (RpcException failure) when (failure.StatusCode == StatusCode.OutOfRange && cursor.Length > 0)
        {
            // The feed no longer goes back that far: from the beginning; what is known already is passed over.
            await FollowAsync("", cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task FollowAsync(string cursor, CancellationToken cancellationToken)
    {
        var request = new WatchAffiliationChangesRequest { Cursor = cursor };
        using AsyncServerStreamingCall<WatchAffiliationChangesResponse> call =
            new AffiliationService.AffiliationServiceClient(affiliation()).WatchAffiliationChanges(request, cancellationToken: cancellationToken);
        var changes = new List<WatchAffiliationChangesResponse>(ChangesAtOnce);
        while (await call.ResponseStream.MoveNext(cancellationToken).ConfigureAwait(false))
        {
            changes.Add(call.ResponseStream.Current);
            if (changes.Count == ChangesAtOnce)
            {
                await LearnAsync(changes, cancellationToken).ConfigureAwait(false);
                changes.Clear();
            }
        }

        if (changes.Count > 0)
        {
            await LearnAsync(changes, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task LearnAsync(List<WatchAffiliationChangesResponse> changes, CancellationToken cancellationToken)
    {
        await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellationToken).ConfigureAwait(false);
        await new AffiliationUpdate(work).ApplyAsync(changes, cancellationToken).ConfigureAwait(false);
        await work.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
