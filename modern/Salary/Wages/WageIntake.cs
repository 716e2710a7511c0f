using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Directory;
using BS2000Bridge.Storage;
using Grpc.Core;
using NodaTime;

namespace BS2000Bridge.Salary.Wages;

/// <summary>
/// Takes wage declarations: what can be taken is kept with its answer in one unit of work, and its year is marked to be computed.
/// Without an affiliation a declaration waits for a month. Thread-safe.
/// </summary>
public sealed class WageIntake(Database database, AffiliationDirectory directory, ComputationSignal signal, TimeProvider clock)
{
    /// <summary>Takes declarations in their order; each is answered at its place, and all answers hold when the task is done.</summary>
    /// <param name="batch">The declarations.</param>
    /// <param name="byFile">Whether they come as DECSAL does, which households under the simplified procedure may not use (SALRET 2).</param>
    /// <param name="cancellation">Gives up; nothing is taken then.</param>
    /// <exception cref="StorageException">The database cannot keep them; none of them is taken.</exception>
    public Task<IReadOnlyList<WageDecision>> TakeAsync(IReadOnlyList<WageSubmission> batch, bool byFile, CancellationToken cancellation) =>
        DecideAsync(batch, byFile, keep: true, cancellation);

    /// <summary>Says what would become of a declaration, and changes nothing.</summary>
    /// <inheritdoc cref="TakeAsync"/>
    public async Task<WageDecision> CheckAsync(WageSubmission submission, CancellationToken cancellation) =>
        (await DecideAsync([submission], byFile: false, keep: false, cancellation).ConfigureAwait(false))[0];

    /// <summary>Rejects what has waited for an affiliation for a month (SALRET 14).</summary>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many declarations.</returns>
    public async Task<int> ExpireHoldsAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellation).ConfigureAwait(false);
        int expired = await new WageHolds(work).ExpireAsync(Days.On(Instant.FromDateTimeOffset(now)), cancellation).ConfigureAwait(false);
        if (expired > 0)
        {
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        return expired;
    }

    private async Task<IReadOnlyList<WageDecision>> DecideAsync(IReadOnlyList<WageSubmission> batch, bool byFile, bool keep, CancellationToken cancellation)
    {
        LocalDate today = Days.Today(clock);
        YearMonth lastMonth = new YearMonth(today.Year, today.Month).PlusMonths(-1);
        for (bool mayLearn = true; ; mayLearn = false)
        {
            await using (UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellation).ConfigureAwait(false))
            {
                var decision = new WageBatch(work, byFile, lastMonth);
                WageDecision[] decisions = await decision.DecideAsync(batch, cancellation).ConfigureAwait(false);
                if (!mayLearn || !decision.MissesAffiliations)
                {
                    if (keep)
                    {
                        await decision.WriteAsync(cancellation).ConfigureAwait(false);
                        await work.CommitAsync(cancellation).ConfigureAwait(false);
                        signal.Raise();
                    }

                    return decisions;
                }
            }

            await LearnAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Learns what the affiliation domain knows. When it does not answer, what misses an affiliation waits for it like any other.</summary>
    private async Task LearnAsync(CancellationToken cancellation)
    {
        try
        {
            await directory.CatchUpAsync(cancellation).ConfigureAwait(false);
        }
        catch (RpcException failure) when (failure.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded)
        {
            return;
        }
    }
}
