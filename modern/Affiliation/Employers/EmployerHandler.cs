using BS2000Bridge.Affiliation.Feed;
using BS2000Bridge.Affiliation.Tables;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Services.Workers;

namespace BS2000Bridge.Affiliation.Employers;

/// <summary>Takes employers: registers them, or puts what is said of them in place of what was known.</summary>
internal sealed class EmployerHandler(Database database, ParameterLibrary library, CommitSignal signal)
{
    /// <summary>Takes submissions in their order.</summary>
    /// <returns>The answers in the order of the submissions.</returns>
    /// <exception cref="StorageException">The database cannot; of the units of work, the first ones may be recorded.</exception>
    public async Task<EmployerAnswer[]> SubmitAsync(IReadOnlyList<(string RequestId, Employer? Employer)> submissions, CancellationToken cancellationToken)
    {
        var answers = new EmployerAnswer[submissions.Count];
        var unit = new List<(int Place, EmployerCheck Check)>(submissions.Count);
        var partitioner = new BatchPartitioner<EmployerNumber>();
        for (int place = 0; place < submissions.Count; place++)
        {
            if (EmployerCheck.Read(submissions[place].RequestId, submissions[place].Employer, library, out EmployerCheck? check) is { } failure)
            {
                answers[place] = new EmployerAnswer(failure, Receipt: null, IsRepeated: false);
                continue;
            }

            if (!partitioner.Add(check!.RequestId, check.Employer.Number))
            {
                await RecordAsync(unit, answers, cancellationToken).ConfigureAwait(false);
                unit.Clear();

                // A call that is given up leaves its batch recorded whole or not at all: what follows belongs to what was just recorded.
                cancellationToken = CancellationToken.None;
            }

            unit.Add((place, check));
        }

        await RecordAsync(unit, answers, cancellationToken).ConfigureAwait(false);
        return answers;
    }

    private async Task RecordAsync(List<(int Place, EmployerCheck Check)> unit, EmployerAnswer[] answers, CancellationToken cancellationToken)
    {
        if (unit.Count == 0)
        {
            return;
        }

        UnitOfWork work = await database.BeginAsync(AffiliationSchema.Domain, cancellationToken).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            KnownReceipts<EmployerReceiptRow> known = await EmployerTable.Receipts.FindAsync(work, unit.Select(one => one.Check.RequestId), cancellationToken).ConfigureAwait(false);
            Dictionary<EmployerNumber, long> present =
                await EmployerTable.PresentOfAsync(work, unit.Select(one => one.Check.Employer.Number), cancellationToken).ConfigureAwait(false);
            var taken = new List<EmployerRow>(unit.Count);
            var receipts = new List<EmployerReceiptRow>(unit.Count);
            foreach ((int place, EmployerCheck check) in unit)
            {
                answers[place] = Decide(check, known, present, work.RecordedAt);
                if (answers[place] is { Receipt: { } receipt, IsRepeated: false })
                {
                    receipts.Add(receipt);
                    taken.Add(check.Employer with { KnownFrom = work.RecordedAt });
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

    private static EmployerAnswer Decide(EmployerCheck check, KnownReceipts<EmployerReceiptRow> known, Dictionary<EmployerNumber, long> present, long recordedAt)
    {
        switch (known.Compare(check.RequestId, check.Digest, out EmployerReceiptRow? receipt))
        {
            case Repetition.Repeated:
                return new EmployerAnswer(Failure: null, receipt, IsRepeated: true);
            case Repetition.Reused:
                return new EmployerAnswer(ServiceFailures.RequestIdReused(), Receipt: null, IsRepeated: false);
        }

        // Whoever sends the etag of an employer that is not registered read something else: that is as outdated as an old etag.
        return Etag.Agrees(check.Etag, present.GetValueOrDefault(check.Employer.Number))
            ? new EmployerAnswer(Failure: null, new EmployerReceiptRow(check.RequestId, check.Digest, recordedAt, check.Employer.Number), IsRepeated: false)
            : new EmployerAnswer(ServiceFailures.ChangedMeanwhile(), Receipt: null, IsRepeated: false);
    }
}
