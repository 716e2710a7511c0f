using BS2000Bridge.Salary.Affiliations;
using Grpc.Core;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>Takes declarations of DECMAL: what can be taken is kept with its answer in one unit of work. Thread-safe.</summary>
internal sealed class IncapacityHandler(Database database, IAffiliationFeed feed, TimeProvider clock)
{
    /// <summary>Takes declarations in their order; each is answered at its place, and all answers hold when the task is done.</summary>
    /// <exception cref="RpcException">An affiliation is missing, and the affiliation domain does not answer; none of them is taken.</exception>
    /// <exception cref="StorageException">The database cannot keep them; none of them is taken.</exception>
    public async Task<IReadOnlyList<IncapacityDecision>> TakeAsync(IReadOnlyList<IncapacityDeclaration> batch, CancellationToken cancellationToken)
    {
        LocalDate today = Luxembourg.Today(clock);
        for (bool mayLearn = true; ; mayLearn = false)
        {
            await using (UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellationToken).ConfigureAwait(false))
            {
                var decision = new IncapacityBatch(work, today);
                IncapacityDecision[] decisions = await decision.DecideAsync(batch, cancellationToken).ConfigureAwait(false);
                if (!mayLearn || !decision.MissesAffiliations)
                {
                    await decision.WriteAsync(cancellationToken).ConfigureAwait(false);
                    await work.CommitAsync(cancellationToken).ConfigureAwait(false);
                    return decisions;
                }
            }

            await feed.CatchUpAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
