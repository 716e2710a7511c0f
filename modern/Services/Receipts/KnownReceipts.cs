namespace BS2000Bridge.Services.Receipts;

/// <summary>The receipts that a batch of submissions may repeat: those that were kept before, and those of the batch itself.</summary>
/// <typeparam name="TReceipt">The domain's receipt.</typeparam>
public sealed class KnownReceipts<TReceipt>
    where TReceipt : class, IReceipt
{
    // By the text: two ids may share a key, and are two ids all the same.
    private readonly Dictionary<string, TReceipt> _byId = new(StringComparer.Ordinal);

    /// <summary>Adds the receipt of a submission that was just decided, for the rest of the batch.</summary>
    /// <exception cref="ArgumentException">There is one of this request_id already.</exception>
    public void Add(TReceipt receipt) => _byId.Add(receipt.RequestId, receipt);

    /// <summary>The receipt of a request_id; null when there is none.</summary>
    public TReceipt? Find(string requestId) => _byId.GetValueOrDefault(requestId);

    /// <summary>Says what a submission is to those before it.</summary>
    /// <param name="requestId">Its request_id.</param>
    /// <param name="digest">The digest of its content.</param>
    /// <param name="receipt">The receipt of that request_id; null when it is new.</param>
    public Repetition Compare(string requestId, long digest, out TReceipt? receipt)
    {
        receipt = Find(requestId);
        return receipt is null ? Repetition.New : receipt.Digest == digest ? Repetition.Repeated : Repetition.Reused;
    }
}
