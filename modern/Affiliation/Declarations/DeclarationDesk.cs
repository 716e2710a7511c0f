using BS2000Bridge.Affiliation.Feed;
using BS2000Bridge.Affiliation.Model;
using BS2000Bridge.Affiliation.Storing;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Storage;
using NodaTime;
using Wire = BS2000Bridge.Contracts.Affiliation.V1;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>
/// Takes declarations: reads, decides and records them in their order, in as few units of work as say one thing of each affiliation.
/// What was answered is there; what was not may be sent again.
/// </summary>
internal sealed class DeclarationDesk(Database database, ParameterLibrary library, AffiliationSettings settings, TimeProvider clock, CommitSignal signal)
{
    /// <summary>Takes declarations.</summary>
    /// <returns>The answers in the order of the declarations.</returns>
    /// <exception cref="StorageException">The database cannot; of the units of work, the first ones may be there.</exception>
    public async Task<DeclarationAnswer[]> SubmitAsync(IReadOnlyList<Wire.Declaration?> declarations, CancellationToken cancellation)
    {
        var answers = new DeclarationAnswer[declarations.Count];
        var unit = new List<(int Place, DeclarationCase Case)>(declarations.Count);
        var cutter = new UnitCutter<AffiliationKey>();
        LocalDate today = Luxembourg.Today(clock);
        for (int place = 0; place < declarations.Count; place++)
        {
            if (DeclarationCase.Read(declarations[place], settings, today, out DeclarationCase? read) is { } failure)
            {
                answers[place] = DeclarationAnswer.Failed(failure);
                continue;
            }

            if (!Fits(cutter, read!))
            {
                await RecordAsync(unit, answers, cancellation).ConfigureAwait(false);
                unit.Clear();
            }

            unit.Add((place, read!));
        }

        await RecordAsync(unit, answers, cancellation).ConfigureAwait(false);
        return answers;
    }

    /// <summary>Says what would become of a declaration, and changes nothing.</summary>
    /// <exception cref="StorageException">The database cannot.</exception>
    public async Task<DeclarationAnswer> ValidateAsync(Wire.Declaration? declaration, CancellationToken cancellation)
    {
        if (DeclarationCase.Read(declaration, settings, Luxembourg.Today(clock), out DeclarationCase? read) is { } failure)
        {
            return DeclarationAnswer.Failed(failure);
        }

        ReadTransaction reading = await database.ReadAsync(cancellation).ConfigureAwait(false);
        await using (reading.ConfigureAwait(false))
        {
            Known known = await LoadAsync(reading, [read!], cancellation).ConfigureAwait(false);
            return Decide(read!, known, Instants.Now(clock), out _);
        }
    }

    private static bool Fits(UnitCutter<AffiliationKey> cutter, DeclarationCase read) => (read.Named, read.Declared) switch
    {
        ({ } named, { } declared) when named != declared => cutter.Add(read.RequestKey, named, declared),
        ({ } named, _) => cutter.Add(read.RequestKey, named),
        (_, { } declared) => cutter.Add(read.RequestKey, declared),
        _ => cutter.Add(read.RequestKey),
    };

    /// <summary>Loads what is known: of what was answered before, only the answer.</summary>
    private static async Task<Known> LoadAsync(ReadTransaction reading, IReadOnlyCollection<DeclarationCase> cases, CancellationToken cancellation)
    {
        Dictionary<long, StoredReceipt> receipts = await ReceiptTable.OfAsync(reading, cases.Select(one => one.RequestKey), cancellation).ConfigureAwait(false);
        IEnumerable<long> people = cases.Where(one => !receipts.ContainsKey(one.RequestKey)).Select(one => one.Insured).OfType<long>();
        return new Known(receipts, await AffiliationTable.PresentOfAsync(reading, people, cancellation).ConfigureAwait(false));
    }

    private async Task RecordAsync(List<(int Place, DeclarationCase Case)> unit, DeclarationAnswer[] answers, CancellationToken cancellation)
    {
        if (unit.Count == 0)
        {
            return;
        }

        UnitOfWork work = await database.BeginAsync(AffiliationSchema.Domain, cancellation).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            Known known = await LoadAsync(work, [.. unit.Select(one => one.Case)], cancellation).ConfigureAwait(false);
            var receipts = new List<StoredReceipt>(unit.Count);
            var versions = new List<StoredAffiliation>(unit.Count);
            foreach ((int place, DeclarationCase declared) in unit)
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

            await AffiliationTable.AddAsync(work, versions, known.ReplacedBy(versions), cancellation).ConfigureAwait(false);
            _ = await ReceiptTable.AddAsync(work, receipts, cancellation).ConfigureAwait(false);
            versions.ForEach(version => ChangeTopic.Publish(work, version));
            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }

        signal.Raise();
    }

    /// <param name="declared">The declaration.</param>
    /// <param name="known">What is known.</param>
    /// <param name="recordedAt">When it is recorded.</param>
    /// <param name="decision">What is to be recorded; null when nothing is.</param>
    private DeclarationAnswer Decide(DeclarationCase declared, Known known, long recordedAt, out DeclarationDecision? decision)
    {
        decision = null;
        if (known.Receipts.TryGetValue(declared.RequestKey, out StoredReceipt? receipt))
        {
            return receipt.RequestId == declared.RequestId && receipt.Digest == declared.Digest ? DeclarationAnswer.Repeated(receipt) : DeclarationAnswer.Failed(Failures.RequestIdReused());
        }

        StoredAffiliation? present = known.Counting(declared.Named);
        if (present is not null && !Etag.Agrees(declared.Etag, present.KnownFrom))
        {
            return DeclarationAnswer.Failed(Failures.ChangedMeanwhile());
        }

        StoredAffiliation? occupying = declared.Declared == declared.Named ? null : known.Counting(declared.Declared);
        try
        {
            decision = DeclarationDecision.Take(new Situation(declared, present, occupying, settings), library, recordedAt);
        }
        catch (MissingParameterException missing)
        {
            return DeclarationAnswer.Failed(Failures.Unknown(missing));
        }

        StoredAffiliation? after = decision.Versions.Count == 0 ? null : decision.Versions[^1];
        return DeclarationAnswer.Decided(ReceiptOf(decision, after?.Key, recordedAt), after);
    }

    private static StoredReceipt ReceiptOf(DeclarationDecision decision, AffiliationKey? key, long recordedAt) => new()
    {
        RequestKey = decision.Case.RequestKey,
        RequestId = decision.Case.RequestId,
        Digest = decision.Case.Digest,
        Kind = decision.Case.Kind,
        Code = decision.Returned?.Code ?? 0,
        FaultField = decision.Returned?.FieldOf(decision.Case.Kind),
        RecordedAt = recordedAt,
        DeclaredOn = decision.Case.DeclaredOn.ToNumber(),
        Employer = key?.Employer,
        Insured = key?.Insured,
        EntryDay = key?.EntryDay,
        FineMonths = decision.Fine?.MonthsLate,
        FineCents = decision.Fine?.Amount.Cents,
    };

    /// <summary>What is known of the declarations of a unit and of their affiliations.</summary>
    private sealed record Known(Dictionary<long, StoredReceipt> Receipts, Dictionary<AffiliationKey, StoredAffiliation> Present)
    {
        /// <summary>An affiliation that counts; null when there is none.</summary>
        public StoredAffiliation? Counting(AffiliationKey? key) =>
            key is { } wanted && Present.TryGetValue(wanted, out StoredAffiliation? found) && !found.IsCancelled ? found : null;

        /// <summary>The present versions whose place new ones take.</summary>
        public List<StoredAffiliation> ReplacedBy(List<StoredAffiliation> versions) =>
            [.. versions.Select(version => Present.GetValueOrDefault(version.Key)).OfType<StoredAffiliation>()];
    }
}
