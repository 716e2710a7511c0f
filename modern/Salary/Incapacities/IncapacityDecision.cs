using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>How a declaration of DECMAL is answered.</summary>
/// <param name="Receipt">The answer.</param>
/// <param name="Failure">Why a call with it alone fails; null when it was taken.</param>
internal readonly record struct IncapacityDecision(Receipt Receipt, DomainFailure? Failure)
{
    /// <summary>A declaration of which nothing is kept, such as one without a request_id to tell it by.</summary>
    public static IncapacityDecision Failed(string requestId, DomainFailure failure, long at) =>
        new(ReceiptMessages.Rejected(requestId, StreamRejections.Of(failure, ReturnFile.Malret), at, repeated: false), failure);

    /// <summary>A declaration with its receipt.</summary>
    /// <param name="kept">The receipt as it is kept.</param>
    /// <param name="repeated">Whether it was answered before.</param>
    public static IncapacityDecision Of(ReceiptRow kept, bool repeated)
    {
        if (kept.Code is { } code)
        {
            Rejection rejection = IncapacityRejections.Create(code, kept.Field ?? "");
            return new IncapacityDecision(ReceiptMessages.Rejected(kept.RequestId, rejection, kept.RecordedAt, repeated), ServiceFailures.Rejected(rejection));
        }

        string resource = kept.ResourceId is { } id ? ResourceNames.Incapacities.Of(id) : "";
        return new IncapacityDecision(ReceiptMessages.Taken(kept.RequestId, ReceiptState.Accepted, kept.RecordedAt, resource, repeated), null);
    }
}
