namespace BS2000Bridge.Services.Receipts;

/// <summary>How a submission was answered, as a domain keeps it: sent again, it is answered the same and counts once.</summary>
public interface IReceipt
{
    /// <summary>The sender's id of the submission.</summary>
    string RequestId { get; }

    /// <summary>The digest of its content (<see cref="Requests.RequestDigest"/>).</summary>
    long Digest { get; }
}
