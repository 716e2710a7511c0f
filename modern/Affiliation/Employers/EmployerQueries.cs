using BS2000Bridge.Affiliation.Declarations;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Affiliation.Employers;

/// <summary>Answers questions about employers, each from its point of view.</summary>
internal sealed class EmployerQueries(Database database, TimeProvider clock)
{
    /// <summary>One employer; of a day asked for only the terms in force on it.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<GetEmployerResponse> GetAsync(GetEmployerRequest request, CancellationToken cancellationToken)
    {
        long number = EmployerMessages.NumberOf(request.Name)
            ?? throw DomainFailure.Invalid(new FieldFault("name", $"is no name of an employer; expected {EmployerMessages.Shape}")).ToRpcException();
        (AsOfSnapshot? view, DomainFailure? failure) = await AsOfSnapshot.OpenAsync(database, clock, request.AsOf, cancellationToken).ConfigureAwait(false);
        if (view is null)
        {
            throw failure!.ToRpcException();
        }

        await using (view.ConfigureAwait(false))
        {
            EmployerRow found = await EmployerTable.FindAsync(view.Transaction, number, view.At, cancellationToken).ConfigureAwait(false)
                ?? throw Failures.NotFound("employer").ToRpcException();
            return new GetEmployerResponse { Employer = (view.ValidOn is { } day ? OnDay(found, day) : found).ToMessage() };
        }
    }

    /// <summary>The employer as it was recorded at an instant.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<Employer?> RecordedAsync(EmployerReceiptRow receipt, CancellationToken cancellationToken)
    {
        ReadTransaction transaction = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            return (await EmployerTable.FindAsync(transaction, receipt.Employer, receipt.RecordedAt, cancellationToken).ConfigureAwait(false))?.ToMessage();
        }
    }

    /// <summary>The last terms that began by then; the earliest count for all days before them too.</summary>
    private static EmployerRow OnDay(EmployerRow employer, int day) =>
        employer with { Terms = [employer.Terms.LastOrDefault(terms => terms.InForceFrom <= day) ?? employer.Terms[0]] };
}
