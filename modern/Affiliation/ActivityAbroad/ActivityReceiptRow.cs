using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>A row of <c>abroad_receipt</c>: how a request was answered.</summary>
internal sealed class ActivityReceiptRow
{
    public required string RequestId { get; init; }

    /// <summary>The <see cref="RequestDigest"/> of the request.</summary>
    public long Digest { get; init; }

    /// <summary>A <see cref="ReceiptState"/>.</summary>
    public int State { get; init; }

    /// <summary>The code of DETRET; 0 when it was not rejected.</summary>
    public int Code { get; init; }

    /// <summary>The field that the code is about; empty when it is not a single one.</summary>
    public string Field { get; init; } = "";

    /// <summary>The application that it made or changed; 0 when it was rejected.</summary>
    public long Id { get; init; }

    /// <summary>The version that it made.</summary>
    public int Revision { get; init; }

    public long RecordedAt { get; init; }

    /// <summary>The receipt of an application that was taken, or waits, as the sender gets it.</summary>
    public Receipt ToMessage(bool repeated) => ReceiptMessages.Taken(RequestId, (ReceiptState)State, RecordedAt, ActivityName.Of(Id), repeated);

    /// <summary>The rejection; null when it was not rejected.</summary>
    public Rejection? ToRejection() => Code == 0 ? null : RejectionCatalog.Create(ReturnFile.Detret, Code, Field);
}
