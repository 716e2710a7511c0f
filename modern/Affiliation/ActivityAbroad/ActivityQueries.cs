using BS2000Bridge.Affiliation.Tables;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Legislation.ActivityAbroad;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Services.Questions;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>Answers questions about activity abroad: applications as they are or were known, and what would be decided. A request that cannot be answered ends with an RpcException. Thread-safe.</summary>
internal sealed class ActivityQueries(Database database, ActivityDecider decider, TimeProvider clock)
{
    private const int NumbersOfAPosition = 2;

    /// <summary>One application as it is known, or was at an instant.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<GetActivityResponse> GetAsync(GetActivityRequest request, CancellationToken cancellationToken)
    {
        if (!ActivityName.TryParse(request.Name, out long id))
        {
            throw DomainFailure.Invalid(new InvalidField("name", "is not the name of an application; expected activities/ and a number")).ToRpcException();
        }

        AsOfSnapshot snapshot = await OpenAsync(request.AsOf, after: null, cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            ActivityRow version = await ActivityTable.FindAsync(snapshot, id, cancellationToken).ConfigureAwait(false)
                ?? throw ServiceFailures.NotFound("application").ToRpcException();
            return new GetActivityResponse { Activity = version.ToActivity() };
        }
    }

    /// <summary>A page of applications of an employer, of an insured, or of both.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<ListActivitiesResponse> ListAsync(ListActivitiesRequest request, CancellationToken cancellationToken)
    {
        var invalid = new InvalidFields();
        ListFilter filter = ListFilter.Read(request.EmployerNumber, request.InsuredNumber, request.PageSize, invalid);
        if (invalid.ToFailure() is { } failure)
        {
            throw failure.ToRpcException();
        }

        PageToken? after = PageToken.Read(request, request.PageToken, NumbersOfAPosition);
        AsOfSnapshot snapshot = await OpenAsync(request.AsOf, after, cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            IReadOnlyList<ActivityRow> found = await ActivityTable.ListAsync(snapshot, filter, request.IncludeCancelled, after, cancellationToken).ConfigureAwait(false);
            var response = new ListActivitiesResponse();
            response.Activities.Add(found.Take(filter.Size).Select(version => version.ToActivity()));
            if (found.Count > filter.Size)
            {
                ActivityRow last = found[filter.Size - 1];
                response.NextPageToken = new PageToken(snapshot.At, [last.FirstDay, last.Id]).ToText(request);
            }

            return response;
        }
    }

    /// <summary>Which State would be competent for telework; nothing is kept.</summary>
    public AssessTeleworkResponse Assess(AssessTeleworkRequest request)
    {
        if (ActivityReader.Read(request, Luxembourg.Today(clock), out MultistateCase? work) is { } failure)
        {
            throw failure.ToRpcException();
        }

        try
        {
            return new AssessTeleworkResponse { Decision = decider.Decide(work!) };
        }
        catch (MissingParameterException missing)
        {
            throw ActivityDecider.Failed(missing).ToRpcException();
        }
    }

    private Task<AsOfSnapshot> OpenAsync(AsOf? asOf, PageToken? after, CancellationToken cancellationToken) =>
        AsOfSnapshot.OpenAsync(database, AffiliationSchema.Domain, clock, asOf, after, cancellationToken);
}
