using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Directory;
using BS2000Bridge.Storage;
using Grpc.Core;
using NodaTime;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>Takes declarations of DECMAL: what can be taken is kept with its answer in one unit of work. Thread-safe.</summary>
internal sealed class IncapacityIntake(Database database, AffiliationDirectory directory, TimeProvider clock)
{
    /// <summary>Takes declarations in their order; each is answered at its place, and all answers hold when the task is done.</summary>
    /// <exception cref="RpcException">An affiliation is missing, and the affiliation domain does not answer; none of them is taken.</exception>
    /// <exception cref="StorageException">The database cannot keep them; none of them is taken.</exception>
    public async Task<IReadOnlyList<IncapacityDecision>> TakeAsync(IReadOnlyList<IncapacityDeclaration> batch, CancellationToken cancellation)
    {
        LocalDate today = Days.Today(clock);
        for (bool mayLearn = true; ; mayLearn = false)
        {
            await using (UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellation).ConfigureAwait(false))
            {
                var decision = new IncapacityBatch(work, today);
                IncapacityDecision[] decisions = await decision.DecideAsync(batch, cancellation).ConfigureAwait(false);
                if (!mayLearn || !decision.MissesAffiliations)
                {
                    await decision.WriteAsync(cancellation).ConfigureAwait(false);
                    await work.CommitAsync(cancellation).ConfigureAwait(false);
                    return decisions;
                }
            }

            await directory.CatchUpAsync(cancellation).ConfigureAwait(false);
        }
    }
}
