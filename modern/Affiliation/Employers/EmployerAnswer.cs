using BS2000Bridge.Affiliation.Declarations;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;

namespace BS2000Bridge.Affiliation.Employers;

/// <summary>The answer to one submission of an employer: a failure that nothing remembers, or a receipt.</summary>
/// <param name="Failure">Why it was refused; null when there is a receipt.</param>
/// <param name="Receipt">The receipt; null when there is a failure.</param>
/// <param name="IsRepeated">Whether an earlier call was answered so.</param>
internal sealed record EmployerAnswer(DomainFailure? Failure, EmployerReceiptRow? Receipt, bool IsRepeated)
{
    /// <summary>The receipt as a message; a failure is a fault of form there, with a text that says what it is.</summary>
    public Receipt ToReceipt(string requestId) => Failure is not null
        ? new Receipt { RequestId = requestId, State = ReceiptState.Rejected, Rejection = StreamRejections.Of(Failure) }
        : new Receipt
        {
            RequestId = requestId,
            State = ReceiptState.Accepted,
            RecordedAt = Receipt!.RecordedAt.ToTimestamp(),
            Resource = EmployerMessages.NameOf(Receipt.Employer),
            Repeated = IsRepeated,
        };
}
