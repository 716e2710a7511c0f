using BS2000Bridge.Affiliation.Declarations;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Legislation.ActivityAbroad;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>Answers questions about activity abroad: applications as they are or were known, and what would be decided. Thread-safe.</summary>
internal sealed class ActivityQueries(Database database, ActivityDecider decider, TimeProvider clock)
{
    /// <summary>One application as it is known, or was at an instant.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<ActivityAnswer<GetActivityResponse>> GetAsync(GetActivityRequest request, CancellationToken cancellationToken)
    {
        if (!ActivityName.TryParse(request.Name, out long id))
        {
            return new(DomainFailure.Invalid(new FieldFault("name", "is no name of an application; expected activities/ and a number")));
        }

        (AsOfSnapshot? view, DomainFailure? failure) = await AsOfSnapshot.OpenAsync(database, clock, request.AsOf, cancellationToken).ConfigureAwait(false);
        if (view is null)
        {
            return new(failure!);
        }

        await using (view.ConfigureAwait(false))
        {
            ActivityRow? version = await ActivityTable.FindAsync(view, id, cancellationToken).ConfigureAwait(false);
            return version is null ? new(Failures.NotFound("application")) : new(new GetActivityResponse { Activity = version.ToActivity() });
        }
    }

    /// <summary>A page of applications of an employer, of an insured, or of both.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<ActivityAnswer<ListActivitiesResponse>> ListAsync(ListActivitiesRequest request, CancellationToken cancellationToken)
    {
        if (ActivityListFilter.Read(request, out ActivityListFilter? listing) is { } fault)
        {
            return new(fault);
        }

        (AsOfSnapshot? view, DomainFailure? failure) = await AsOfSnapshot.OpenAsync(database, clock, listing!.View, cancellationToken).ConfigureAwait(false);
        if (view is null)
        {
            return new(failure!);
        }

        await using (view.ConfigureAwait(false))
        {
            IReadOnlyList<ActivityRow> found = await ActivityTable.ListAsync(view, listing, listing.Size + 1, cancellationToken).ConfigureAwait(false);
            var response = new ListActivitiesResponse();
            response.Activities.Add(found.Take(listing.Size).Select(version => version.ToActivity()));
            response.NextPageToken = found.Count > listing.Size ? listing.TokenAfter(found[listing.Size - 1], view.At) : "";
            return new(response);
        }
    }

    /// <summary>Which State would be competent for telework; nothing is kept.</summary>
    public ActivityAnswer<AssessTeleworkResponse> Assess(AssessTeleworkRequest request)
    {
        if (ActivityReader.Read(request, Luxembourg.Today(clock), out MultistateCase? work) is { } fault)
        {
            return new(fault);
        }

        try
        {
            return new(new AssessTeleworkResponse { Decision = decider.Decide(work!) });
        }
        catch (MissingParameterException missing)
        {
            return new(Failures.Unknown(missing, ActivityDecider.Population));
        }
    }
}
