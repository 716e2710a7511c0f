using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Services.Time;

namespace BS2000Bridge.Services.Receipts;

/// <summary>Receipts as messages.</summary>
public static class ReceiptMessages
{
    /// <summary>The receipt of a submission that was taken, or waits.</summary>
    /// <param name="requestId">Its request_id.</param>
    /// <param name="state">Accepted or on hold.</param>
    /// <param name="recordedAt">When, in microseconds since 1970 (UTC).</param>
    /// <param name="resource">The name of what it made or changed; empty for none.</param>
    /// <param name="repeated">Whether it was answered before.</param>
    public static Receipt Taken(string requestId, ReceiptState state, long recordedAt, string resource, bool repeated) => new()
    {
        RequestId = requestId,
        State = state,
        RecordedAt = recordedAt.ToTimestamp(),
        Resource = resource,
        Repeated = repeated,
    };

    /// <summary>The receipt of a submission that was returned.</summary>
    /// <param name="requestId">Its request_id.</param>
    /// <param name="rejection">Why.</param>
    /// <param name="recordedAt">When, in microseconds since 1970 (UTC); null when nothing is kept of it.</param>
    /// <param name="repeated">Whether it was answered before.</param>
    public static Receipt Rejected(string requestId, Rejection rejection, long? recordedAt, bool repeated) => new()
    {
        RequestId = requestId,
        State = ReceiptState.Rejected,
        Rejection = rejection,
        RecordedAt = recordedAt?.ToTimestamp(),
        Repeated = repeated,
    };
}
