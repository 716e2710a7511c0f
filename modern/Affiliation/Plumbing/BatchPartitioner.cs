namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>
/// Cuts a batch into units of work that say at most one thing of each resource: all that a unit records has the same instant, and a
/// resource has one version at an instant.
/// </summary>
/// <typeparam name="TKey">What names a resource.</typeparam>
internal sealed class BatchPartitioner<TKey>
{
    private readonly HashSet<long> _requests = [];
    private readonly HashSet<TKey> _keys = [];

    /// <summary>Takes a request into the unit.</summary>
    /// <param name="requestKey">The key of its request_id.</param>
    /// <param name="keys">What it speaks of.</param>
    /// <returns>False when the unit speaks of it already; a new unit begins with it then.</returns>
    public bool Add(long requestKey, params ReadOnlySpan<TKey> keys)
    {
        bool begins = !_requests.Add(requestKey);
        foreach (TKey key in keys)
        {
            begins |= !_keys.Add(key);
        }

        if (begins)
        {
            _requests.Clear();
            _keys.Clear();
            _requests.Add(requestKey);
            foreach (TKey key in keys)
            {
                _keys.Add(key);
            }
        }

        return !begins;
    }
}
