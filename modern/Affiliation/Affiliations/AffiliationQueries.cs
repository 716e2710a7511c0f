using BS2000Bridge.Affiliation.Employers;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Storage;
using BS2000Bridge.Values;

namespace BS2000Bridge.Affiliation.Affiliations;

/// <summary>Answers questions about affiliations, each from its point of view.</summary>
internal sealed class AffiliationQueries(Database database, TimeProvider clock)
{
    private const int NumbersOfAKey = 3;

    /// <summary>One affiliation; one that has not the day asked for is not found.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<GetAffiliationResponse> GetAsync(GetAffiliationRequest request, CancellationToken cancellationToken)
    {
        AffiliationKey key = ReadName(request.Name);
        AsOfSnapshot view = await OpenAsync(request.AsOf, cancellationToken).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            AffiliationRow? found = await AffiliationTable.FindAsync(view.Transaction, key, view.At, cancellationToken).ConfigureAwait(false);
            return found is not null && (view.ValidOn is not { } day || (found.EntryDay <= day && !(found.ExitDay < day)))
                ? new GetAffiliationResponse { Affiliation = found.ToMessage() }
                : throw Failures.NotFound("affiliation").ToRpcException();
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
        (long? employer, long? insured, DayRange days, int size) = Read(request);
        ListAffiliationsRequest question = request.Clone();
        (question.PageSize, question.PageToken) = (0, "");
        PageToken? after = ReadToken(request.PageToken, question, NumbersOfAKey);
        AsOfSnapshot view = await OpenAsync(request.AsOf, cancellationToken, after?.At).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            days = days.And(view.ValidOn);
            string sql = AffiliationTable.SelectPage(employer is not null, insured is not null, request.IncludeCancelled, after is not null);
            IReadOnlyList<AffiliationRow> found = await view.Transaction.QueryAsync<AffiliationRow>(
                view.Transaction.Limited(sql, size + 1),
                new { at = view.At, employer, insured, days.First, days.Last, afterEmployer = after?.Position[0], afterInsured = after?.Position[1], afterEntry = after?.Position[2] },
                cancellationToken).ConfigureAwait(false);
            var answer = new ListAffiliationsResponse();
            answer.Affiliations.Add(found.Take(size).Select(AffiliationMessages.ToMessage));
            if (found.Count > size)
            {
                AffiliationKey last = found[size - 1].Key;
                answer.NextPageToken = new PageToken(view.At, [last.Employer, last.Insured, last.EntryDay]).ToText(question);
            }

            return answer;
        }
    }

    /// <summary>A page of the versions of an affiliation.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<ListAffiliationVersionsResponse> ListVersionsAsync(ListAffiliationVersionsRequest request, CancellationToken cancellationToken)
    {
        AffiliationKey key = ReadName(request.Name);
        int size = PageToken.SizeOf(request.PageSize) ?? throw InvalidSize();
        var question = new ListAffiliationVersionsRequest { Name = request.Name };
        PageToken? after = ReadToken(request.PageToken, question, numbers: 1);
        AsOfSnapshot view = await OpenAsync(asOf: null, cancellationToken, after?.At).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            IReadOnlyList<AffiliationRow> found = await view.Transaction.QueryAsync<AffiliationRow>(
                view.Transaction.Limited(AffiliationTable.SelectVersions, size + 1),
                new { key.Employer, key.Insured, key.EntryDay, after = after?.Position[0] ?? 0, at = view.At },
                cancellationToken).ConfigureAwait(false);
            if (found.Count == 0 && after is null)
            {
                throw Failures.NotFound("affiliation").ToRpcException();
            }

            var answer = new ListAffiliationVersionsResponse();
            answer.Versions.Add(found.Take(size).Select(version => (version.KnownUntil <= view.At ? version : version with { KnownUntil = Instants.Forever }).ToVersionMessage()));
            answer.NextPageToken = found.Count > size ? new PageToken(view.At, [found[size - 1].KnownFrom]).ToText(question) : "";
            return answer;
        }
    }

    /// <summary>The certificate of affiliation of an insured: what counts, in the order of the entries.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<GetAffiliationCertificateResponse> CertifyAsync(GetAffiliationCertificateRequest request, CancellationToken cancellationToken)
    {
        if (!InsuredNumber.TryParse(request.InsuredNumber, out InsuredNumber insured))
        {
            throw DomainFailure.Invalid(new FieldFault("insured_number", "is no insured number of 13 digits with right check digits")).ToRpcException();
        }

        if (DayRange.Read(request.Interval, "interval", out DayRange days) is { } fault)
        {
            throw DomainFailure.Invalid(fault).ToRpcException();
        }

        AsOfSnapshot view = await OpenAsync(request.AsOf, cancellationToken).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            days = days.And(view.ValidOn);
            IReadOnlyList<AffiliationRow> found = await view.Transaction.QueryAsync<AffiliationRow>(
                AffiliationTable.SelectCareer,
                new { insured = insured.Value, at = view.At, days.First, days.Last },
                cancellationToken).ConfigureAwait(false);
            var answer = new GetAffiliationCertificateResponse { InsuredNumber = insured.ToString(), KnownAt = view.At.ToTimestamp() };
            answer.Affiliations.Add(found.Select(AffiliationMessages.ToMessage));
            return answer;
        }
    }

    private static (long? Employer, long? Insured, DayRange Days, int Size) Read(ListAffiliationsRequest request)
    {
        EmployerNumber employer = default;
        InsuredNumber insured = default;
        FieldFault? fault = request is { EmployerNumber: "", InsuredNumber: "" }
            ? new FieldFault("employer_number", "is missing; say the employer, the insured, or both")
            : request.EmployerNumber.Length > 0 && !EmployerNumber.TryParse(request.EmployerNumber, out employer)
                ? new FieldFault("employer_number", "is no employer number of 13 digits with a right check digit")
                : request.InsuredNumber.Length > 0 && !InsuredNumber.TryParse(request.InsuredNumber, out insured)
                    ? new FieldFault("insured_number", "is no insured number of 13 digits with right check digits")
                    : null;
        FieldFault? faultOfDays = DayRange.Read(request.Overlapping, "overlapping", out DayRange days);
        return (fault ?? faultOfDays) is not { } first
            ? (employer.Value == 0 ? null : employer.Value, insured.Value == 0 ? null : insured.Value, days, PageToken.SizeOf(request.PageSize) ?? throw InvalidSize())
            : throw DomainFailure.Invalid(first).ToRpcException();
    }

    private static AffiliationKey ReadName(string name) => AffiliationName.TryParse(name, out AffiliationName parts) && parts.Key is { } key
        ? key
        : throw DomainFailure.Invalid(new FieldFault("name", $"is no name of an affiliation; expected {AffiliationName.Shape}")).ToRpcException();

    private static PageToken? ReadToken(string text, Google.Protobuf.IMessage question, int numbers) => text.Length == 0
        ? null
        : PageToken.TryParse(text, question, numbers, out PageToken token) ? token : throw Failures.InvalidCursor("page_token").ToRpcException();

    private static Grpc.Core.RpcException InvalidSize() => DomainFailure.Invalid(new FieldFault("page_size", "is negative, expected 0 to 1000")).ToRpcException();

    /// <param name="asOf">The point of view of the question.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="at">The instant of the first page, of a later one.</param>
    private async Task<AsOfSnapshot> OpenAsync(AsOf? asOf, CancellationToken cancellationToken, long? at = null)
    {
        if (at is not null)
        {
            asOf = new AsOf { ValidOn = asOf?.ValidOn, KnownAt = at.Value.ToTimestamp() };
        }

        (AsOfSnapshot? view, DomainFailure? failure) = await AsOfSnapshot.OpenAsync(database, clock, asOf, cancellationToken).ConfigureAwait(false);
        return view ?? throw failure!.ToRpcException();
    }
}
