using BS2000Bridge.Affiliation.Tables;
using BS2000Bridge.Services.Questions;

namespace BS2000Bridge.Affiliation.Employers;

/// <summary>Answers questions about employers, each as of an instant. A request that cannot be answered ends with an RpcException.</summary>
internal sealed class EmployerQueries(Database database, TimeProvider clock)
{
    /// <summary>One employer; of a day asked for only the terms in force on it.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<GetEmployerResponse> GetAsync(GetEmployerRequest request, CancellationToken cancellationToken)
    {
        if (!EmployerName.TryParse(request.Name, out EmployerNumber number))
        {
            throw DomainFailure.Invalid(new InvalidField("name", $"is not the name of an employer; expected {EmployerName.Shape}")).ToRpcException();
        }

        AsOfSnapshot snapshot = await AsOfSnapshot.OpenAsync(database, AffiliationSchema.Domain, clock, request.AsOf, after: null, cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            EmployerRow found = await EmployerTable.FindAsync(snapshot.Transaction, number, snapshot.At, cancellationToken).ConfigureAwait(false)
                ?? throw ServiceFailures.NotFound("employer").ToRpcException();
            return new GetEmployerResponse { Employer = (snapshot.ValidOn is { } day ? OnDay(found, day) : found).ToMessage() };
        }
    }

    /// <summary>The employer as it was recorded by a submission.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<Employer?> RecordedAsync(EmployerReceiptRow receipt, CancellationToken cancellationToken)
    {
        ReadTransaction transaction = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            return (await EmployerTable.FindAsync(transaction, receipt.Employer, receipt.RecordedAt, cancellationToken).ConfigureAwait(false))?.ToMessage();
        }
    }

    /// <summary>
    /// The last terms that began by then. The earliest count for all days before them too: employers were loaded from an earlier system
    /// with the terms that it still had, and were employers before.
    /// </summary>
    private static EmployerRow OnDay(EmployerRow employer, int day) =>
        employer with { Terms = [employer.Terms.LastOrDefault(terms => terms.InForceFrom <= day) ?? employer.Terms[0]] };
}
