using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Plumbing;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Contracts.Rejections;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>The answer to one declaration: a failure that nothing remembers, or a receipt.</summary>
internal sealed record DeclarationAnswer
{
    /// <summary>Why it could not be decided; null when there is a receipt.</summary>
    public DomainFailure? Failure { get; private init; }

    /// <summary>The receipt; null when there is a failure.</summary>
    public DeclarationReceiptRow? Receipt { get; private init; }

    /// <summary>Whether an earlier call was answered so.</summary>
    public bool IsRepeated { get; private init; }

    /// <summary>The affiliation after it; null when it was returned, is repeated or failed.</summary>
    public AffiliationRow? After { get; private init; }

    public static DeclarationAnswer Failed(DomainFailure failure) => new() { Failure = failure };

    public static DeclarationAnswer Repeated(DeclarationReceiptRow receipt) => new() { Receipt = receipt, IsRepeated = true };

    public static DeclarationAnswer Decided(DeclarationReceiptRow receipt, AffiliationRow? after) => new() { Receipt = receipt, After = after };

    /// <summary>The receipt as a message; a failure is a fault of form there, with a text that says what it is.</summary>
    public Receipt ToReceipt(string requestId)
    {
        if (Failure is not null)
        {
            return new Receipt { RequestId = requestId, State = ReceiptState.Rejected, Rejection = StreamRejections.Of(Failure) };
        }

        var message = new Receipt
        {
            RequestId = Receipt!.RequestId,
            State = Receipt.Code == 0 ? ReceiptState.Accepted : ReceiptState.Rejected,
            RecordedAt = Receipt.RecordedAt.ToTimestamp(),
            Resource = Receipt.Key is { } key ? AffiliationName.Of(key) : "",
            Repeated = IsRepeated,
        };
        if (Receipt.Code != 0)
        {
            message.Rejection = RejectionCatalog.Create(ReturnFile.Affret, Receipt.Code, Receipt.RejectedField ?? "");
        }

        return message;
    }
}
