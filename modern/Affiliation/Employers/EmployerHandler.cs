using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Declarations;
using BS2000Bridge.Affiliation.Feed;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Affiliation.Schemas;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Affiliation.Employers;

/// <summary>Takes employers: registers them, or puts what is said of them in place of what was known.</summary>
internal sealed class EmployerHandler(Database database, ParameterLibrary library, CommitSignal signal)
{
    /// <summary>Takes submissions in their order.</summary>
    /// <returns>The answers in the order of the submissions.</returns>
    /// <exception cref="StorageException">The database cannot; of the units of work, the first ones may be there.</exception>
    public async Task<EmployerAnswer[]> SubmitAsync(IReadOnlyList<(string RequestId, Employer? Employer)> submissions, CancellationToken cancellationToken)
    {
        var answers = new EmployerAnswer[submissions.Count];
        var unit = new List<(int Place, EmployerCheck Case)>(submissions.Count);
        var partitioner = new BatchPartitioner<long>();
        for (int place = 0; place < submissions.Count; place++)
        {
            if (EmployerCheck.Read(submissions[place].RequestId, submissions[place].Employer, library, out EmployerCheck? read) is { } failure)
            {
                answers[place] = new EmployerAnswer(failure, Receipt: null, IsRepeated: false);
                continue;
            }

            if (!partitioner.Add(read!.RequestKey, read.Employer.Employer))
            {
                await RecordAsync(unit, answers, cancellationToken).ConfigureAwait(false);
                unit.Clear();
            }

            unit.Add((place, read));
        }

        await RecordAsync(unit, answers, cancellationToken).ConfigureAwait(false);
        return answers;
    }

    private async Task RecordAsync(List<(int Place, EmployerCheck Case)> unit, EmployerAnswer[] answers, CancellationToken cancellationToken)
    {
        if (unit.Count == 0)
        {
            return;
        }

        UnitOfWork work = await database.BeginAsync(AffiliationSchema.Domain, cancellationToken).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            Dictionary<long, EmployerReceiptRow> answered = await EmployerTable.ReceiptsOfAsync(work, unit.Select(one => one.Case.RequestKey), cancellationToken).ConfigureAwait(false);
            Dictionary<long, long> present = await EmployerTable.PresentOfAsync(work, unit.Select(one => one.Case.Employer.Employer), cancellationToken).ConfigureAwait(false);
            var taken = new List<EmployerRow>(unit.Count);
            var receipts = new List<EmployerReceiptRow>(unit.Count);
            foreach ((int place, EmployerCheck one) in unit)
            {
                answers[place] = Decide(one, answered, present, work.RecordedAt);
                if (answers[place] is { Receipt: { } receipt, IsRepeated: false })
                {
                    receipts.Add(receipt);
                    taken.Add(one.Employer with { KnownFrom = work.RecordedAt });
                }
            }

            if (taken.Count == 0)
            {
                return;
            }

            await EmployerTable.AddAsync(work, taken, receipts, present, cancellationToken).ConfigureAwait(false);
            taken.ForEach(employer => ChangeTopic.Publish(work, employer.ToMessage()));
            await work.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        signal.Raise();
    }

    private static EmployerAnswer Decide(EmployerCheck one, Dictionary<long, EmployerReceiptRow> answered, Dictionary<long, long> present, long recordedAt)
    {
        if (answered.TryGetValue(one.RequestKey, out EmployerReceiptRow? receipt))
        {
            return receipt.RequestId == one.Employer.RequestId && receipt.Digest == one.Digest
                ? new EmployerAnswer(Failure: null, receipt, IsRepeated: true)
                : new EmployerAnswer(Failures.RequestIdReused(), Receipt: null, IsRepeated: false);
        }

        // An etag of somebody who read what is not there is as much outdated as an old one.
        if (!Etag.Agrees(one.Etag, present.GetValueOrDefault(one.Employer.Employer)))
        {
            return new EmployerAnswer(Failures.ChangedMeanwhile(), Receipt: null, IsRepeated: false);
        }

        return new EmployerAnswer(
            Failure: null,
            new EmployerReceiptRow { RequestKey = one.RequestKey, RequestId = one.Employer.RequestId, Digest = one.Digest, RecordedAt = recordedAt, Employer = one.Employer.Employer },
            IsRepeated: false);
    }
}
