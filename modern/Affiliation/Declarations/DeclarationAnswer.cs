using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>The answer to one declaration: a failure, of which nothing is kept, or a receipt.</summary>
internal sealed record DeclarationAnswer
{
    private DeclarationAnswer()
    {
    }

    /// <summary>Why it could not be decided; null when there is a receipt.</summary>
    public DomainFailure? Failure { get; private init; }

    /// <summary>The receipt; null when there is a failure.</summary>
    public DeclarationReceiptRow? Receipt { get; private init; }

    /// <summary>Whether an earlier call was answered so.</summary>
    public bool IsRepeated { get; private init; }

    /// <summary>The affiliation after it; null when it was rejected, and when it is repeated.</summary>
    public AffiliationRow? After { get; private init; }

    public static DeclarationAnswer Failed(DomainFailure failure) => new() { Failure = failure };

    public static DeclarationAnswer Repeated(DeclarationReceiptRow receipt) => new() { Receipt = receipt, IsRepeated = true };

    public static DeclarationAnswer Decided(DeclarationReceiptRow receipt, AffiliationRow? after) => new() { Receipt = receipt, After = after };

    /// <summary>The receipt as a message. A failure is code 99 there, with a text that says what it is: one line does not end a stream.</summary>
    public Receipt ToReceipt(string requestId)
    {
        if (Failure is not null)
        {
            return ReceiptMessages.Rejected(requestId, StreamRejections.Of(Failure, ReturnFile.Affret), recordedAt: null, repeated: false);
        }

        return Receipt!.Code == 0
            ? ReceiptMessages.Taken(Receipt.RequestId, ReceiptState.Accepted, Receipt.RecordedAt, Receipt.Key?.ToName() ?? "", IsRepeated)
            : ReceiptMessages.Rejected(Receipt.RequestId, RejectionCatalog.Create(ReturnFile.Affret, Receipt.Code, Receipt.RejectedField ?? ""), Receipt.RecordedAt, IsRepeated);
    }
}
