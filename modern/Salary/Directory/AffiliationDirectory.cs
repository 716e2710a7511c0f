using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Storage;
using Grpc.Core;
using Employer = BS2000Bridge.Contracts.Affiliation.V1.Employer;

namespace BS2000Bridge.Salary.Directory;

/// <summary>
/// The affiliations and employers that wages are judged by: this domain's own copy, kept up to date from
/// <c>AffiliationService/WatchAffiliationChanges</c>, whose cursor is kept with what was learnt. Thread-safe.
/// </summary>
/// <param name="database">The database; its schema is <see cref="SalarySchema"/>.</param>
/// <param name="affiliation">How the affiliation domain is called; asked for at every catching up.</param>
public sealed class AffiliationDirectory(Database database, Func<CallInvoker> affiliation) : IDisposable
{
    private const int ChangesAtOnce = 20_000;

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private long _begun;
    private long _done;

    /// <summary>
    /// Learns every change that the affiliation domain has recorded by now. What waits for an affiliation that has come is decided, and
    /// years of wages that a change touches are to be computed anew (see <see cref="ContributionComputation"/>).
    /// </summary>
    /// <exception cref="RpcException">The affiliation domain does not answer; what was learnt before is kept.</exception>
    /// <exception cref="StorageException">The database cannot keep it; it will be learnt again.</exception>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        long asked = Volatile.Read(ref _begun);
        await _oneAtATime.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // One that began after this was asked for has learnt all that this one would.
            if (_done <= asked)
            {
                long turn = ++_begun;
                await FollowAsync(cancellation).ConfigureAwait(false);
                _done = turn;
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>The present affiliations of an insured with an employer, by their entries; cancelled ones are none.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public static async Task<IReadOnlyList<KnownAffiliation>> FindAsync(ReadTransaction reading, long employer, long insured, CancellationToken cancellation) =>
        (await FindAsync(reading, [insured], cancellation).ConfigureAwait(false)).Of(employer, insured);

    /// <summary>The present affiliations of some insured, with every employer; cancelled ones are none.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public static async Task<KnownAffiliations> FindAsync(ReadTransaction reading, IEnumerable<long> insured, CancellationToken cancellation)
    {
        var found = new KnownAffiliations();
        foreach (string list in SqlLists.Of(insured))
        {
            string sql = $"SELECT {AffiliationRow.Columns} FROM salary_affiliation a WHERE a.insured IN ({list}) AND a.known_until IS NULL AND a.cancelled = 0 ORDER BY a.insured, a.employer, a.entry_day";
            foreach (AffiliationRow row in await reading.RowsAsync(sql, null, AffiliationRow.Read, cancellation).ConfigureAwait(false))
            {
                found.Add(row.ToKnown());
            }
        }

        return found;
    }

    /// <summary>Some employers as they are known now, by their numbers; one that is not known is missing.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public static async Task<IReadOnlyDictionary<long, KnownEmployer>> EmployersAsync(ReadTransaction reading, IEnumerable<long> employers, CancellationToken cancellation)
    {
        var found = new Dictionary<long, KnownEmployer>();
        foreach (string list in SqlLists.Of(employers))
        {
            string sql = $"SELECT content FROM salary_employer WHERE employer IN ({list}) AND known_until IS NULL";
            foreach (KnownEmployer employer in await reading.RowsAsync(sql, null, row => KnownEmployer.Of(Employer.Parser.ParseFrom((byte[])row[0])), cancellation).ConfigureAwait(false))
            {
                found.Add(employer.Number, employer);
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task FollowAsync(CancellationToken cancellation)
    {
        string cursor;
        await using (ReadTransaction reading = await database.ReadAsync(cancellation).ConfigureAwait(false))
        {
            cursor = await reading.ScalarAsync<string>("SELECT feed_cursor FROM salary_feed WHERE id = 1", null, cancellation).ConfigureAwait(false) ?? "";
        }

        try
        {
            await FollowAsync(cursor, cancellation).ConfigureAwait(false);
        }
        catch (RpcException failure) when (failure.StatusCode == StatusCode.OutOfRange && cursor.Length > 0)
        {
            // The feed no longer goes back that far: from the beginning; what is known already is passed over.
            await FollowAsync("", cancellation).ConfigureAwait(false);
        }
    }

    private async Task FollowAsync(string cursor, CancellationToken cancellation)
    {
        var request = new WatchAffiliationChangesRequest { Cursor = cursor };
        using AsyncServerStreamingCall<WatchAffiliationChangesResponse> call =
            new AffiliationService.AffiliationServiceClient(affiliation()).WatchAffiliationChanges(request, cancellationToken: cancellation);
        var changes = new List<WatchAffiliationChangesResponse>(ChangesAtOnce);
        while (await call.ResponseStream.MoveNext(cancellation).ConfigureAwait(false))
        {
            changes.Add(call.ResponseStream.Current);
            if (changes.Count == ChangesAtOnce)
            {
                await LearnAsync(changes, cancellation).ConfigureAwait(false);
                changes.Clear();
            }
        }

        if (changes.Count > 0)
        {
            await LearnAsync(changes, cancellation).ConfigureAwait(false);
        }
    }

    private async Task LearnAsync(List<WatchAffiliationChangesResponse> changes, CancellationToken cancellation)
    {
        await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellation).ConfigureAwait(false);
        await new DirectoryUpdate(work).ApplyAsync(changes, cancellation).ConfigureAwait(false);
        await work.CommitAsync(cancellation).ConfigureAwait(false);
    }
}
