using BS2000Bridge.Affiliation.Tables;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Services.Questions;

namespace BS2000Bridge.Affiliation.Affiliations;

/// <summary>Answers questions about affiliations, each as of an instant. A request that cannot be answered ends with an RpcException.</summary>
internal sealed class AffiliationQueries(Database database, TimeProvider clock)
{
    private const int NumbersOfAKey = 3;

    /// <summary>One affiliation; one that does not have the day asked for is not found.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<GetAffiliationResponse> GetAsync(GetAffiliationRequest request, CancellationToken cancellationToken)
    {
        AffiliationKey key = ReadName(request.Name);
        AsOfSnapshot snapshot = await OpenAsync(request.AsOf, after: null, cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            AffiliationRow? found = await AffiliationTable.FindAsync(snapshot.Transaction, key, snapshot.At, cancellationToken).ConfigureAwait(false);
            return found is not null && (snapshot.ValidOn is not { } day || (found.EntryDay <= day && !(found.ExitDay < day)))
                ? new GetAffiliationResponse { Affiliation = found.ToMessage() }
                : throw ServiceFailures.NotFound("affiliation").ToRpcException();
        }
    }

    /// <summary>An affiliation as it was recorded at an instant; null when it was not known then.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<AffiliationRow?> RecordedAsync(AffiliationKey key, long recordedAt, CancellationToken cancellationToken)
    {
        ReadTransaction transaction = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            return await AffiliationTable.FindAsync(transaction, key, recordedAt, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A page of affiliations.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<ListAffiliationsResponse> ListAsync(ListAffiliationsRequest request, CancellationToken cancellationToken)
    {
        var invalid = new InvalidFields();
        ListFilter filter = ListFilter.Read(request.EmployerNumber, request.InsuredNumber, request.PageSize, invalid);
        DayRange days = DayRange.Read(request.Overlapping, "overlapping", invalid);
        Demand(invalid);
        PageToken? after = PageToken.Read(request, request.PageToken, NumbersOfAKey);
        AsOfSnapshot snapshot = await OpenAsync(request.AsOf, after, cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            days = days.And(snapshot.ValidOn);
            string sql = AffiliationTable.SelectPage(filter.Employer is not null, filter.Insured is not null, request.IncludeCancelled, after is not null);
            IReadOnlyList<AffiliationRow> found = await snapshot.Transaction.QueryAsync<AffiliationRow>(
                snapshot.Transaction.Limited(sql, filter.Size + 1),
                new
                {
                    at = snapshot.At,
                    employer = filter.Employer?.Value,
                    insured = filter.Insured?.Value,
                    days.First,
                    days.Last,
                    afterEmployer = after?.Position[0],
                    afterInsured = after?.Position[1],
                    afterEntry = after?.Position[2],
                },
                cancellationToken).ConfigureAwait(false);
            var answer = new ListAffiliationsResponse();
            answer.Affiliations.Add(found.Take(filter.Size).Select(AffiliationMessages.ToMessage));
            if (found.Count > filter.Size)
            {
                AffiliationRow last = found[filter.Size - 1];
                answer.NextPageToken = new PageToken(snapshot.At, [last.Employer, last.Insured, last.EntryDay]).ToText(request);
            }

            return answer;
        }
    }

    /// <summary>A page of the versions of an affiliation.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<ListAffiliationVersionsResponse> ListVersionsAsync(ListAffiliationVersionsRequest request, CancellationToken cancellationToken)
    {
        AffiliationKey key = ReadName(request.Name);
        var invalid = new InvalidFields();
        int size = PageSize.Read(request.PageSize, invalid);
        Demand(invalid);
        PageToken? after = PageToken.Read(request, request.PageToken, numbers: 1);
        AsOfSnapshot snapshot = await OpenAsync(asOf: null, after, cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            IReadOnlyList<AffiliationRow> found = await snapshot.Transaction.QueryAsync<AffiliationRow>(
                snapshot.Transaction.Limited(AffiliationTable.SelectVersions, size + 1),
                new
                {
                    Employer = key.Employer.Value,
                    Insured = key.Insured.Value,
                    EntryDay = key.EntryDay.ToNumber(),
                    after = after?.Position[0] ?? 0,
                    at = snapshot.At,
                },
                cancellationToken).ConfigureAwait(false);
            if (found.Count == 0 && after is null)
            {
                throw ServiceFailures.NotFound("affiliation").ToRpcException();
            }

            var answer = new ListAffiliationVersionsResponse();
            answer.Versions.Add(found.Take(size).Select(version => AsOf(version, snapshot.At).ToVersionMessage()));
            answer.NextPageToken = found.Count > size ? new PageToken(snapshot.At, [found[size - 1].KnownFrom]).ToText(request) : "";
            return answer;
        }
    }

    /// <summary>The certificate of affiliation of an insured: what counts, in the order of the entries.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<GetAffiliationCertificateResponse> CertifyAsync(GetAffiliationCertificateRequest request, CancellationToken cancellationToken)
    {
        var invalid = new InvalidFields();
        InsuredNumber insured = invalid.Insured("insured_number", request.InsuredNumber) ?? default;
        DayRange days = DayRange.Read(request.Interval, "interval", invalid);
        Demand(invalid);
        AsOfSnapshot snapshot = await OpenAsync(request.AsOf, after: null, cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            days = days.And(snapshot.ValidOn);
            IReadOnlyList<AffiliationRow> found = await snapshot.Transaction.QueryAsync<AffiliationRow>(
                AffiliationTable.SelectCareer,
                new { insured = insured.Value, at = snapshot.At, days.First, days.Last },
                cancellationToken).ConfigureAwait(false);
            var answer = new GetAffiliationCertificateResponse { InsuredNumber = insured.ToString(), KnownAt = snapshot.At.ToTimestamp() };
            answer.Affiliations.Add(found.Select(AffiliationMessages.ToMessage));
            return answer;
        }
    }

    /// <summary>
    /// The version as it was known at the instant of the first page: one that was replaced since then had no end yet. Otherwise the pages
    /// of one question would show two states.
    /// </summary>
    private static AffiliationRow AsOf(AffiliationRow version, long at) => version.KnownUntil <= at ? version : version with { KnownUntil = Instants.Forever };

    private static AffiliationKey ReadName(string name) => AffiliationName.TryParse(name, out AffiliationName parts) && AffiliationKey.Of(parts) is { } key
        ? key
        : throw DomainFailure.Invalid(new InvalidField("name", $"is not the name of an affiliation; expected {AffiliationName.Shape}")).ToRpcException();

    private static void Demand(InvalidFields invalid)
    {
        if (invalid.ToFailure() is { } failure)
        {
            throw failure.ToRpcException();
        }
    }

    private Task<AsOfSnapshot> OpenAsync(AsOf? asOf, PageToken? after, CancellationToken cancellationToken) =>
        AsOfSnapshot.OpenAsync(database, AffiliationSchema.Domain, clock, asOf, after, cancellationToken);
}
