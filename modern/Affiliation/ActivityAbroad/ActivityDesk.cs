using BS2000Bridge.Affiliation.Declarations;
using BS2000Bridge.Affiliation.Model;
using BS2000Bridge.Affiliation.Questions;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Legislation.ActivityAbroad;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>Activity abroad: takes applications, decides them, keeps their history, and answers questions about them. Thread-safe.</summary>
public sealed class ActivityDesk
{
    private const int HoldsOfAUnit = 500;
    private const string Population = "activity abroad";

    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly ActivityDecider _decider;
    private readonly ActivityFiling _filing;

    /// <summary>Puts the desk up; the schema must be there (<see cref="ActivityAbroadSchema"/>).</summary>
    /// <param name="database">Where applications are kept.</param>
    /// <param name="library">The parameters of the law.</param>
    /// <param name="affiliations">What is known of affiliations.</param>
    /// <param name="settings">What the centre decides.</param>
    /// <param name="clock">Says what instant it is when somebody asks.</param>
    public ActivityDesk(Database database, ParameterLibrary library, IAffiliationLookup affiliations, ActivityAbroadSettings settings, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        var postings = new PostingRule(library, settings.AgreementMonths);
        _decider = new ActivityDecider(new MultistateRule(library, new TeleworkAgreement(library, settings.LaterSignatures)), postings);
        _filing = new ActivityFiling(affiliations, settings, new ActivityChecks(settings, postings), _decider);
    }

    /// <summary>Takes an application, a rectification or a cancellation, and decides it; each request id counts once.</summary>
    /// <exception cref="StorageException">The database cannot keep it; nothing was taken.</exception>
    public async Task<ActivityAnswer<SubmitActivityResponse>> SubmitAsync(SubmitActivityRequest request, CancellationToken cancellation)
    {
        if (ActivityReader.Read(request, out ActivityApplication? application) is { } fault)
        {
            return new(fault);
        }

        long digest = RequestDigest.Of(request);
        await using UnitOfWork work = await _database.BeginAsync(AffiliationSchema.Domain, cancellation).ConfigureAwait(false);
        if (await ActivityStore.FindReceiptAsync(work, request.RequestId, cancellation).ConfigureAwait(false) is { } known)
        {
            ActivityVersion? then = await ActivityStore.FindVersionAsync(work, known.Id, known.Revision, cancellation).ConfigureAwait(false);
            return known.Digest == digest
                ? Answer(known, then, repeated: true)
                : new(Failures.RequestIdReused());
        }

        try
        {
            (ActivityVersion? version, int code, string field) = await _filing.EnterAsync(work, application!, cancellation).ConfigureAwait(false);
            ActivityReceipt receipt = ReceiptOf(request.RequestId, digest, version, code, field, work.RecordedAt);
            await ActivityStore.AddReceiptAsync(work, receipt, cancellation).ConfigureAwait(false);
            await work.CommitAsync(cancellation).ConfigureAwait(false);
            return Answer(receipt, version, repeated: false);
        }
        catch (MissingParameterException missing)
        {
            return new(Failures.Unknown(missing, Population));
        }
    }

    /// <summary>
    /// Looks at every application on hold: one whose affiliation has come is decided, one that has waited for its month is rejected
    /// (DETRET 11). To be called from time to time; what is there already is left.
    /// </summary>
    /// <exception cref="StorageException">The database cannot keep it; what was committed before is kept.</exception>
    public async Task<HoldReview> ReviewHoldsAsync(CancellationToken cancellation = default)
    {
        (int decided, int rejected, int waiting) = (0, 0, 0);
        for (long after = 0; ;)
        {
            await using UnitOfWork work = await _database.BeginAsync(AffiliationSchema.Domain, cancellation).ConfigureAwait(false);
            IReadOnlyList<ActivityVersion> held = await ActivityStore.HeldAsync(work, after, HoldsOfAUnit, cancellation).ConfigureAwait(false);
            if (held.Count == 0)
            {
                return new HoldReview(decided, rejected, waiting);
            }

            foreach (ActivityVersion one in held)
            {
                ActivityVersion? version = await _filing.ReviewAsync(work, one, cancellation).ConfigureAwait(false);
                _ = version is null ? waiting++ : version.State == (int)ActivityState.Decided ? decided++ : rejected++;
                after = one.Id;
            }

            await work.CommitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>One application as it is known, or was at an instant.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<ActivityAnswer<GetActivityResponse>> GetAsync(GetActivityRequest request, CancellationToken cancellation)
    {
        if (!ActivityName.TryParse(request.Name, out long id))
        {
            return new(DomainFailure.Invalid(new FieldFault("name", "is no name of an application; expected activities/ and a number")));
        }

        (PointOfView? view, DomainFailure? failure) = await PointOfView.OpenAsync(_database, _clock, request.AsOf, cancellation).ConfigureAwait(false);
        if (view is null)
        {
            return new(failure!);
        }

        await using (view.ConfigureAwait(false))
        {
            ActivityVersion? version = await ActivityStore.FindAsync(view, id, cancellation).ConfigureAwait(false);
            return version is null ? new(Failures.NotFound("application")) : new(new GetActivityResponse { Activity = version.ToActivity() });
        }
    }

    /// <summary>A page of applications of an employer, of an insured, or of both.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<ActivityAnswer<ListActivitiesResponse>> ListAsync(ListActivitiesRequest request, CancellationToken cancellation)
    {
        if (ActivityListing.Read(request, out ActivityListing? listing) is { } fault)
        {
            return new(fault);
        }

        (PointOfView? view, DomainFailure? failure) = await PointOfView.OpenAsync(_database, _clock, listing!.View, cancellation).ConfigureAwait(false);
        if (view is null)
        {
            return new(failure!);
        }

        await using (view.ConfigureAwait(false))
        {
            IReadOnlyList<ActivityVersion> found = await ActivityStore.ListAsync(view, listing, listing.Size + 1, cancellation).ConfigureAwait(false);
            var response = new ListActivitiesResponse();
            response.Activities.Add(found.Take(listing.Size).Select(version => version.ToActivity()));
            response.NextPageToken = found.Count > listing.Size ? listing.TokenAfter(found[listing.Size - 1], view.At) : "";
            return new(response);
        }
    }

    /// <summary>Which State would be competent for telework; nothing is kept.</summary>
    public ActivityAnswer<AssessTeleworkResponse> Assess(AssessTeleworkRequest request)
    {
        if (ActivityReader.Read(request, Luxembourg.Today(_clock), out MultistateCase? work) is { } fault)
        {
            return new(fault);
        }

        try
        {
            return new(new AssessTeleworkResponse { Decision = _decider.Decide(work!) });
        }
        catch (MissingParameterException missing)
        {
            return new(Failures.Unknown(missing, Population));
        }
    }

    private static ActivityReceipt ReceiptOf(string requestId, long digest, ActivityVersion? version, int code, string field, long recordedAt) => new()
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

    private static ActivityAnswer<SubmitActivityResponse> Answer(ActivityReceipt receipt, ActivityVersion? version, bool repeated) =>
        receipt.ToRejection() is { } rejection
            ? new(Failures.Rejected(rejection))
            : new(new SubmitActivityResponse { Receipt = receipt.ToMessage(repeated), Activity = version!.ToActivity() });
}
