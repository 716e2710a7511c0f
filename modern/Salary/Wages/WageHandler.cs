using BS2000Bridge.Salary.Affiliations;
using BS2000Bridge.Services.Workers;
using Grpc.Core;

namespace BS2000Bridge.Salary.Wages;

/// <summary>
/// Takes wage declarations: what can be taken is kept with its answer in one unit of work, and its year is marked to be computed.
/// Without an affiliation a declaration waits for a month. Thread-safe.
/// </summary>
internal sealed class WageHandler(Database database, IAffiliationFeed feed, CommitSignal signal, TimeProvider clock)
{
    /// <summary>Takes declarations in their order; each is answered at its place, and all answers hold when the task is done.</summary>
    /// <param name="batch">The declarations.</param>
    /// <param name="byFile">Whether they come as DECSAL does, which households under the simplified procedure may not use (SALRET 2).</param>
    /// <param name="cancellationToken">Gives up; nothing is taken then.</param>
    /// <exception cref="StorageException">The database cannot keep them; none of them is taken.</exception>
    public Task<IReadOnlyList<WageDecision>> TakeAsync(IReadOnlyList<WageSubmission> batch, bool byFile, CancellationToken cancellationToken) =>
        DecideAsync(batch, byFile, keep: true, cancellationToken);

    /// <summary>Says how a declaration would be answered, and changes nothing.</summary>
    /// <inheritdoc cref="TakeAsync"/>
    public async Task<WageDecision> CheckAsync(WageSubmission submission, CancellationToken cancellationToken) =>
        (await DecideAsync([submission], byFile: false, keep: false, cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Rejects what has waited for an affiliation for a month (SALRET 14).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many declarations.</returns>
    public async Task<int> ExpireHoldsAsync(CancellationToken cancellationToken)
    {
        await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellationToken).ConfigureAwait(false);
        int expired = await new WageHolds(work).ExpireAsync(Luxembourg.Today(clock), cancellationToken).ConfigureAwait(false);
        if (expired > 0)
        {
            await work.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        return expired;
    }

    private async Task<IReadOnlyList<WageDecision>> DecideAsync(IReadOnlyList<WageSubmission> batch, bool byFile, bool keep, CancellationToken cancellationToken)
    {
        LocalDate today = Luxembourg.Today(clock);
        YearMonth lastMonth = new YearMonth(today.Year, today.Month).PlusMonths(-1);
        for (bool mayLearn = true; ; mayLearn = false)
        {
            await using (UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellationToken).ConfigureAwait(false))
            {
                var decision = new WageBatch(work, byFile, lastMonth);
                WageDecision[] decisions = await decision.DecideAsync(batch, cancellationToken).ConfigureAwait(false);
                if (!mayLearn || !decision.MissesAffiliations)
                {
                    if (keep)
                    {
                        await decision.WriteAsync(cancellationToken).ConfigureAwait(false);
                        await work.CommitAsync(cancellationToken).ConfigureAwait(false);
                        signal.Raise();
                    }

                    return decisions;
                }
            }

            await LearnAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Learns what the affiliation domain knows. When it does not answer, what misses an affiliation waits for it like any other.</summary>
    private async Task LearnAsync(CancellationToken cancellationToken)
    {
        try
        {
            await feed.CatchUpAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (RpcException failure) when (failure.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded)
        {
            return;
        }
    }
}
