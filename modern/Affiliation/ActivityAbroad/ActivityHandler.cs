using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Affiliation.Tables;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Legislation.ActivityAbroad;
using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>Takes applications for activity abroad, decides them and keeps their history. Thread-safe.</summary>
internal sealed class ActivityHandler
{
    private const int HoldsAtOnce = 500;

    private readonly Database _database;
    private readonly ActivityRecorder _recorder;

    /// <summary>Makes a handler; the tables must be there (<see cref="ActivityAbroadSchema"/>).</summary>
    /// <param name="database">Where applications are kept.</param>
    /// <param name="library">The parameters of the law.</param>
    /// <param name="affiliations">Says which affiliations there are.</param>
    /// <param name="settings">What the centre decides.</param>
    public ActivityHandler(Database database, ParameterLibrary library, IAffiliationLookup affiliations, ActivityAbroadSettings settings)
    {
        _database = database;
        var postings = new PostingRule(library, settings.AgreementMonths);
        _recorder = new ActivityRecorder(affiliations, settings, new DetretRules(settings, postings), ActivityDecider.Create(library, settings));
    }

    /// <summary>Takes an application, a rectification or a cancellation, and decides it; each request id counts once.</summary>
    /// <exception cref="StorageException">The database cannot keep it; nothing was taken.</exception>
    public async Task<ActivityAnswer> SubmitAsync(SubmitActivityRequest request, CancellationToken cancellationToken)
    {
        if (ActivityReader.Read(request, out ActivityApplication? application) is { } failure)
        {
            return new ActivityAnswer(failure);
        }

        long digest = RequestDigest.Of(request);
        await using UnitOfWork work = await _database.BeginAsync(AffiliationSchema.Domain, cancellationToken).ConfigureAwait(false);
        if (await ActivityTable.FindReceiptAsync(work, request.RequestId, cancellationToken).ConfigureAwait(false) is { } known)
        {
            ActivityRow? then = await ActivityTable.FindVersionAsync(work, known.Id, known.Revision, cancellationToken).ConfigureAwait(false);
            return known.Digest == digest
                ? Answer(known, then, repeated: true)
                : new ActivityAnswer(ServiceFailures.RequestIdReused());
        }

        try
        {
            (ActivityRow? version, int code, string field) = await _recorder.EnterAsync(work, application!, cancellationToken).ConfigureAwait(false);
            ActivityReceiptRow receipt = ReceiptOf(request.RequestId, digest, version, code, field, work.RecordedAt);
            await ActivityTable.AddReceiptAsync(work, receipt, cancellationToken).ConfigureAwait(false);
            await work.CommitAsync(cancellationToken).ConfigureAwait(false);
            return Answer(receipt, version, repeated: false);
        }
        catch (MissingParameterException missing)
        {
            return new ActivityAnswer(ActivityDecider.Failed(missing));
        }
    }

    /// <summary>
    /// Looks at every application on hold: one whose affiliation has come is decided, one that has waited for its month is rejected
    /// (DETRET 11). To be called from time to time; what is there already is left.
    /// </summary>
    /// <exception cref="StorageException">The database cannot keep it; what was committed before is kept.</exception>
    public async Task<HoldReview> ReviewHoldsAsync(CancellationToken cancellationToken = default)
    {
        (int decided, int rejected, int waiting) = (0, 0, 0);
        for (long after = 0; ;)
        {
            await using UnitOfWork work = await _database.BeginAsync(AffiliationSchema.Domain, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<ActivityRow> held = await ActivityTable.HeldAsync(work, after, HoldsAtOnce, cancellationToken).ConfigureAwait(false);
            if (held.Count == 0)
            {
                return new HoldReview(decided, rejected, waiting);
            }

            foreach (ActivityRow one in held)
            {
                ActivityRow? version = await _recorder.ReviewAsync(work, one, cancellationToken).ConfigureAwait(false);
                _ = version is null ? waiting++ : version.State == (int)ActivityState.Decided ? decided++ : rejected++;
                after = one.Id;
            }

            await work.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static ActivityReceiptRow ReceiptOf(string requestId, long digest, ActivityRow? version, int code, string field, long recordedAt) => new()
    {
        RequestId = requestId,
        Digest = digest,
        State = (int)(code != 0 ? ReceiptState.Rejected : version!.State == (int)ActivityState.OnHold ? ReceiptState.OnHold : ReceiptState.Accepted),
        Code = code,
        Field = field,
        Id = version?.Id ?? 0,
        Revision = version?.Revision ?? 0,
        RecordedAt = recordedAt,
    };

    private static ActivityAnswer Answer(ActivityReceiptRow receipt, ActivityRow? version, bool repeated) =>
        receipt.ToRejection() is { } rejection
            ? new ActivityAnswer(ServiceFailures.Rejected(rejection))
            : new ActivityAnswer(new SubmitActivityResponse { Receipt = receipt.ToMessage(repeated), Activity = version!.ToActivity() });
}
