namespace BS2000Bridge.Services.Receipts;

/// <summary>
/// Parts a batch into units of work that say at most one thing of each resource: all that a unit records has the same instant, and a resource has one
/// version at an instant.
/// </summary>
/// <typeparam name="TKey">What names a resource.</typeparam>
public sealed class BatchPartitioner<TKey>
{
    private readonly HashSet<string> _requests = new(StringComparer.Ordinal);
    private readonly HashSet<TKey> _keys = [];

    /// <summary>Takes a submission into the unit.</summary>
    /// <param name="requestId">Its request_id.</param>
    /// <param name="keys">What it speaks of; one of them may be named twice.</param>
    /// <returns>False when the unit speaks of it already; a new unit begins with this submission then.</returns>
    public bool Add(string requestId, params ReadOnlySpan<TKey> keys)
    {
        bool begins = _requests.Contains(requestId);
        foreach (TKey key in keys)
        {
            begins |= _keys.Contains(key);
        }

        if (begins)
        {
            _requests.Clear();
            _keys.Clear();
        }

        _requests.Add(requestId);
        foreach (TKey key in keys)
        {
            _keys.Add(key);
        }

        return !begins;
    }
}
