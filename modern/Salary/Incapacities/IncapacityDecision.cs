using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Salary.Basics;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>What has become of a declaration of DECMAL.</summary>
/// <param name="Receipt">The answer.</param>
/// <param name="Failure">Why a call with it alone fails; null when it was taken.</param>
internal readonly record struct IncapacityDecision(Receipt Receipt, DomainFailure? Failure)
{
    /// <summary>A declaration that cannot be told apart from others: nothing is kept of it.</summary>
    public static IncapacityDecision Unnamed(string requestId, long at) =>
        new(Rejected(requestId, IncapacityRejections.Create(RequestIds.FaultOfForm, "request_id"), at), RequestIds.Invalid());

    /// <summary>A declaration whose request_id had another content before.</summary>
    public static IncapacityDecision Reused(string requestId, long at) =>
        new(Rejected(requestId, RequestIds.ReusedInStream(ReturnFile.Malret), at), RequestIds.Reused());

    /// <summary>What is kept of a declaration.</summary>
    /// <param name="kept">The receipt as it is kept.</param>
    /// <param name="repeated">Whether it was answered before.</param>
    public static IncapacityDecision Of(ReceiptRow kept, bool repeated)
    {
        Rejection? rejection = kept.Code is { } code ? IncapacityRejections.Create(code, kept.Field ?? "") : null;
        Receipt receipt = rejection is not null
            ? Rejected(kept.RequestId, rejection, kept.RecordedAt)
            : new Receipt
            {
                RequestId = kept.RequestId,
                State = ReceiptState.Accepted,
                RecordedAt = Instants.ToMessage(kept.RecordedAt),
                Resource = kept.ResourceId is { } id ? IncapacityRow.NameOf(id) : "",
            };
        receipt.Repeated = repeated;
        return new IncapacityDecision(receipt, rejection is null ? null : FailureOf(rejection));
    }

    private static DomainFailure FailureOf(Rejection rejection) => new(
        ErrorReason.DeclarationRejected,
        $"The declaration is returned with code {rejection.Code} of MALRET: {rejection.Text.English}.")
    {
        Rejection = rejection,
    };

    private static Receipt Rejected(string requestId, Rejection rejection, long at) => new()
    {
        RequestId = requestId,
        State = ReceiptState.Rejected,
        Rejection = rejection,
        RecordedAt = Instants.ToMessage(at),
    };
}
