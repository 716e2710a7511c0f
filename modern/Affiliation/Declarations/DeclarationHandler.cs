using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Feed;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Affiliation.Tables;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Services.Workers;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>
/// Takes declarations: reads, decides and records them in their order, in as few units of work as say one thing of each affiliation.
/// What was answered is recorded; what was not may be sent again.
/// </summary>
internal sealed class DeclarationHandler(Database database, ParameterLibrary library, AffiliationSettings settings, TimeProvider clock, CommitSignal signal)
{
    private const string Population = "employers";

    /// <summary>Takes declarations.</summary>
    /// <returns>The answers in the order of the declarations.</returns>
    /// <exception cref="StorageException">The database cannot; of the units of work, the first ones may be recorded.</exception>
    public async Task<DeclarationAnswer[]> SubmitAsync(IReadOnlyList<Declaration?> declarations, CancellationToken cancellationToken)
    {
        var answers = new DeclarationAnswer[declarations.Count];
        var unit = new List<(int Place, DeclarationCheck Check)>(declarations.Count);
        var partitioner = new BatchPartitioner<AffiliationKey>();
        LocalDate today = Luxembourg.Today(clock);
        for (int place = 0; place < declarations.Count; place++)
        {
            if (DeclarationCheck.Read(declarations[place], settings, today, out DeclarationCheck? check) is { } failure)
            {
                answers[place] = DeclarationAnswer.Failed(failure);
                continue;
            }

            if (!Fits(partitioner, check!))
            {
                await RecordAsync(unit, answers, cancellationToken).ConfigureAwait(false);
                unit.Clear();

                // A call that is given up leaves its batch recorded whole or not at all: what follows belongs to what was just recorded.
                cancellationToken = CancellationToken.None;
            }

            unit.Add((place, check!));
        }

        await RecordAsync(unit, answers, cancellationToken).ConfigureAwait(false);
        return answers;
    }

    /// <summary>Says how a declaration would be answered, and changes nothing.</summary>
    /// <exception cref="StorageException">The database cannot.</exception>
    public async Task<DeclarationAnswer> ValidateAsync(Declaration? declaration, CancellationToken cancellationToken)
    {
        if (DeclarationCheck.Read(declaration, settings, Luxembourg.Today(clock), out DeclarationCheck? check) is { } failure)
        {
            return DeclarationAnswer.Failed(failure);
        }

        ReadTransaction transaction = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            Known known = await LoadAsync(transaction, [check!], cancellationToken).ConfigureAwait(false);
            return Decide(check!, known, Instants.Now(clock), out _);
        }
    }

    private static bool Fits(BatchPartitioner<AffiliationKey> partitioner, DeclarationCheck check) => (check.Named, check.Declared) switch
    {
        ({ } named, { } declared) => partitioner.Add(check.RequestId, named, declared),
        ({ } named, _) => partitioner.Add(check.RequestId, named),
        (_, { } declared) => partitioner.Add(check.RequestId, declared),
        _ => partitioner.Add(check.RequestId),
    };

    /// <summary>Loads what is known. A declaration that was answered before needs only its receipt.</summary>
    private static async Task<Known> LoadAsync(ReadTransaction transaction, IReadOnlyCollection<DeclarationCheck> checks, CancellationToken cancellationToken)
    {
        KnownReceipts<DeclarationReceiptRow> receipts =
            await DeclarationReceiptTable.Receipts.FindAsync(transaction, checks.Select(check => check.RequestId), cancellationToken).ConfigureAwait(false);
        IEnumerable<InsuredNumber> people = checks.Where(check => receipts.Find(check.RequestId) is null).Select(check => check.Insured).OfType<InsuredNumber>();
        return new Known(receipts, await AffiliationTable.PresentOfAsync(transaction, people, cancellationToken).ConfigureAwait(false));
    }

    private async Task RecordAsync(List<(int Place, DeclarationCheck Check)> unit, DeclarationAnswer[] answers, CancellationToken cancellationToken)
    {
        if (unit.Count == 0)
        {
            return;
        }

        UnitOfWork work = await database.BeginAsync(AffiliationSchema.Domain, cancellationToken).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            Known known = await LoadAsync(work, [.. unit.Select(one => one.Check)], cancellationToken).ConfigureAwait(false);
            var receipts = new List<DeclarationReceiptRow>(unit.Count);
            var versions = new List<AffiliationRow>(unit.Count);
            foreach ((int place, DeclarationCheck check) in unit)
            {
                answers[place] = Decide(check, known, work.RecordedAt, out DeclarationDecision? decision);
                if (decision is not null)
                {
                    receipts.Add(answers[place].Receipt!);
                    versions.AddRange(decision.Versions);
                }
            }

            if (receipts.Count == 0)
            {
                return;
            }

            await AffiliationTable.AddAsync(work, versions, known.ReplacedBy(versions), cancellationToken).ConfigureAwait(false);
            await DeclarationReceiptTable.Receipts.AddAsync(work, receipts, cancellationToken).ConfigureAwait(false);
            versions.ForEach(version => ChangeTopic.Publish(work, version.ToVersionMessage()));
            await work.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        signal.Raise();
    }

    /// <param name="check">The declaration.</param>
    /// <param name="known">What is known.</param>
    /// <param name="recordedAt">When it is recorded.</param>
    /// <param name="decision">What is to be recorded; null when nothing is.</param>
    private DeclarationAnswer Decide(DeclarationCheck check, Known known, long recordedAt, out DeclarationDecision? decision)
    {
        decision = null;
        switch (known.Receipts.Compare(check.RequestId, check.Digest, out DeclarationReceiptRow? receipt))
        {
            case Repetition.Repeated:
                return DeclarationAnswer.Repeated(receipt!);
            case Repetition.Reused:
                return DeclarationAnswer.Failed(ServiceFailures.RequestIdReused());
        }

        AffiliationRow? present = known.Counting(check.Named);
        if (present is not null && !Etag.Agrees(check.Etag, present.KnownFrom))
        {
            return DeclarationAnswer.Failed(ServiceFailures.ChangedMeanwhile());
        }

        AffiliationRow? occupying = check.Declared == check.Named ? null : known.Counting(check.Declared);
        try
        {
            decision = DeclarationDecision.Take(new DeclarationContext(check, present, occupying, settings), library, recordedAt);
        }
        catch (MissingParameterException missing)
        {
            return DeclarationAnswer.Failed(ServiceFailures.UnknownParameter(missing.Message, missing.ParameterId, missing.Day, Population));
        }

        AffiliationRow? after = decision.Versions.Count == 0 ? null : decision.Versions[^1];
        return DeclarationAnswer.Decided(ReceiptOf(decision, after?.Key, recordedAt), after);
    }

    private static DeclarationReceiptRow ReceiptOf(DeclarationDecision decision, AffiliationKey? key, long recordedAt) => new()
    {
        RequestId = decision.Check.RequestId,
        Digest = decision.Check.Digest,
        Kind = decision.Check.Kind,
        Code = decision.Rejection?.Code ?? 0,
        RejectedField = decision.Rejection?.FieldOf(decision.Check.Kind),
        RecordedAt = recordedAt,
        DeclaredOn = decision.Check.DeclaredOn.ToNumber(),
        Key = key,
        FineMonths = decision.Fine?.MonthsLate,
        Fine = decision.Fine?.Amount,
    };

    /// <summary>What is known of the declarations of a unit and of their affiliations.</summary>
    private sealed record Known(KnownReceipts<DeclarationReceiptRow> Receipts, Dictionary<AffiliationKey, AffiliationRow> Present)
    {
        /// <summary>An affiliation that counts; null when there is none.</summary>
        public AffiliationRow? Counting(AffiliationKey? key) =>
            key is { } wanted && Present.TryGetValue(wanted, out AffiliationRow? found) && !found.IsCancelled ? found : null;

        /// <summary>The present versions whose place new ones take.</summary>
        public List<AffiliationRow> ReplacedBy(List<AffiliationRow> versions) =>
            [.. versions.Select(version => Present.GetValueOrDefault(version.Key)).OfType<AffiliationRow>()];
    }
}
