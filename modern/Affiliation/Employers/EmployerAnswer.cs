using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Affiliation.Employers;

/// <summary>The answer to one submission of an employer: a failure, of which nothing is kept, or a receipt.</summary>
/// <param name="Failure">Why it could not be taken; null when there is a receipt.</param>
/// <param name="Receipt">The receipt; null when there is a failure.</param>
/// <param name="IsRepeated">Whether an earlier call was answered so.</param>
internal sealed record EmployerAnswer(DomainFailure? Failure, EmployerReceiptRow? Receipt, bool IsRepeated)
{
    /// <summary>The receipt as a message. A failure is code 99 there, with a text that says what it is: one line does not end a stream.</summary>
    public Receipt ToReceipt(string requestId) => Failure is not null
        ? ReceiptMessages.Rejected(requestId, StreamRejections.Of(Failure, ReturnFile.Affret), recordedAt: null, repeated: false)
        : ReceiptMessages.Taken(requestId, ReceiptState.Accepted, Receipt!.RecordedAt, EmployerName.Of(Receipt.Employer), IsRepeated);
}
