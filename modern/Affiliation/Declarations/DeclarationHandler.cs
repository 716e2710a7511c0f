using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Feed;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Affiliation.Schemas;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Storage;
using NodaTime;
using Wire = BS2000Bridge.Contracts.Affiliation.V1;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>
/// Takes declarations: reads, decides and records them in their order, in as few units of work as say one thing of each affiliation.
/// What was answered is there; what was not may be sent again.
/// </summary>
internal sealed class DeclarationHandler(Database database, ParameterLibrary library, AffiliationSettings settings, TimeProvider clock, CommitSignal signal)
{
    /// <summary>Takes declarations.</summary>
    /// <returns>The answers in the order of the declarations.</returns>
    /// <exception cref="StorageException">The database cannot; of the units of work, the first ones may be there.</exception>
    public async Task<DeclarationAnswer[]> SubmitAsync(IReadOnlyList<Wire.Declaration?> declarations, CancellationToken cancellationToken)
    {
        var answers = new DeclarationAnswer[declarations.Count];
        var unit = new List<(int Place, DeclarationCheck Case)>(declarations.Count);
        var partitioner = new BatchPartitioner<AffiliationKey>();
        LocalDate today = Luxembourg.Today(clock);
        for (int place = 0; place < declarations.Count; place++)
        {
            if (DeclarationCheck.Read(declarations[place], settings, today, out DeclarationCheck? read) is { } failure)
            {
                answers[place] = DeclarationAnswer.Failed(failure);
                continue;
            }

            if (!Fits(partitioner, read!))
            {
                await RecordAsync(unit, answers, cancellationToken).ConfigureAwait(false);
                unit.Clear();
            }

            unit.Add((place, read!));
        }

        await RecordAsync(unit, answers, cancellationToken).ConfigureAwait(false);
        return answers;
    }

    /// <summary>Says what would become of a declaration, and changes nothing.</summary>
    /// <exception cref="StorageException">The database cannot.</exception>
    public async Task<DeclarationAnswer> ValidateAsync(Wire.Declaration? declaration, CancellationToken cancellationToken)
    {
        if (DeclarationCheck.Read(declaration, settings, Luxembourg.Today(clock), out DeclarationCheck? read) is { } failure)
        {
            return DeclarationAnswer.Failed(failure);
        }

        ReadTransaction transaction = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            Known known = await LoadAsync(transaction, [read!], cancellationToken).ConfigureAwait(false);
            return Decide(read!, known, Instants.Now(clock), out _);
        }
    }

    private static bool Fits(BatchPartitioner<AffiliationKey> partitioner, DeclarationCheck read) => (read.Named, read.Declared) switch
    {
        ({ } named, { } declared) when named != declared => partitioner.Add(read.RequestKey, named, declared),
        ({ } named, _) => partitioner.Add(read.RequestKey, named),
        (_, { } declared) => partitioner.Add(read.RequestKey, declared),
        _ => partitioner.Add(read.RequestKey),
    };

    /// <summary>Loads what is known: of what was answered before, only the answer.</summary>
    private static async Task<Known> LoadAsync(ReadTransaction transaction, IReadOnlyCollection<DeclarationCheck> cases, CancellationToken cancellationToken)
    {
        Dictionary<long, DeclarationReceiptRow> receipts = await DeclarationReceiptTable.OfAsync(transaction, cases.Select(one => one.RequestKey), cancellationToken).ConfigureAwait(false);
        IEnumerable<long> people = cases.Where(one => !receipts.ContainsKey(one.RequestKey)).Select(one => one.Insured).OfType<long>();
        return new Known(receipts, await AffiliationTable.PresentOfAsync(transaction, people, cancellationToken).ConfigureAwait(false));
    }

    private async Task RecordAsync(List<(int Place, DeclarationCheck Case)> unit, DeclarationAnswer[] answers, CancellationToken cancellationToken)
    {
        if (unit.Count == 0)
        {
            return;
        }

        UnitOfWork work = await database.BeginAsync(AffiliationSchema.Domain, cancellationToken).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            Known known = await LoadAsync(work, [.. unit.Select(one => one.Case)], cancellationToken).ConfigureAwait(false);
            var receipts = new List<DeclarationReceiptRow>(unit.Count);
            var versions = new List<AffiliationRow>(unit.Count);
            foreach ((int place, DeclarationCheck declared) in unit)
            {
                answers[place] = Decide(declared, known, work.RecordedAt, out DeclarationDecision? decision);
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
            _ = await DeclarationReceiptTable.AddAsync(work, receipts, cancellationToken).ConfigureAwait(false);
            versions.ForEach(version => ChangeTopic.Publish(work, version.ToVersionMessage()));
            await work.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        signal.Raise();
    }

    /// <param name="declared">The declaration.</param>
    /// <param name="known">What is known.</param>
    /// <param name="recordedAt">When it is recorded.</param>
    /// <param name="decision">What is to be recorded; null when nothing is.</param>
    private DeclarationAnswer Decide(DeclarationCheck declared, Known known, long recordedAt, out DeclarationDecision? decision)
    {
        decision = null;
        if (known.Receipts.TryGetValue(declared.RequestKey, out DeclarationReceiptRow? receipt))
        {
            return receipt.RequestId == declared.RequestId && receipt.Digest == declared.Digest ? DeclarationAnswer.Repeated(receipt) : DeclarationAnswer.Failed(Failures.RequestIdReused());
        }

        AffiliationRow? present = known.Counting(declared.Named);
        if (present is not null && !Etag.Agrees(declared.Etag, present.KnownFrom))
        {
            return DeclarationAnswer.Failed(Failures.ChangedMeanwhile());
        }

        AffiliationRow? occupying = declared.Declared == declared.Named ? null : known.Counting(declared.Declared);
        try
        {
            decision = DeclarationDecision.Take(new DeclarationContext(declared, present, occupying, settings), library, recordedAt);
        }
        catch (MissingParameterException missing)
        {
            return DeclarationAnswer.Failed(Failures.Unknown(missing));
        }

        AffiliationRow? after = decision.Versions.Count == 0 ? null : decision.Versions[^1];
        return DeclarationAnswer.Decided(ReceiptOf(decision, after?.Key, recordedAt), after);
    }

    private static DeclarationReceiptRow ReceiptOf(DeclarationDecision decision, AffiliationKey? key, long recordedAt) => new()
    {
        RequestKey = decision.Case.RequestKey,
        RequestId = decision.Case.RequestId,
        Digest = decision.Case.Digest,
        Kind = decision.Case.Kind,
        Code = decision.Returned?.Code ?? 0,
        RejectedField = decision.Returned?.FieldOf(decision.Case.Kind),
        RecordedAt = recordedAt,
        DeclaredOn = decision.Case.DeclaredOn.ToNumber(),
        Employer = key?.Employer,
        Insured = key?.Insured,
        EntryDay = key?.EntryDay,
        FineMonths = decision.Fine?.MonthsLate,
        FineCents = decision.Fine?.Amount.Cents,
    };

    /// <summary>What is known of the declarations of a unit and of their affiliations.</summary>
    private sealed record Known(Dictionary<long, DeclarationReceiptRow> Receipts, Dictionary<AffiliationKey, AffiliationRow> Present)
    {
        /// <summary>An affiliation that counts; null when there is none.</summary>
        public AffiliationRow? Counting(AffiliationKey? key) =>
            key is { } wanted && Present.TryGetValue(wanted, out AffiliationRow? found) && !found.IsCancelled ? found : null;

        /// <summary>The present versions whose place new ones take.</summary>
        public List<AffiliationRow> ReplacedBy(List<AffiliationRow> versions) =>
            [.. versions.Select(version => Present.GetValueOrDefault(version.Key)).OfType<AffiliationRow>()];
    }
}
