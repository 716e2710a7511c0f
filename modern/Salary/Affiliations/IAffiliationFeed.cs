namespace BS2000Bridge.Salary.Affiliations;

/// <summary>
/// Where the newest affiliations come from. Whoever misses one asks it to catch up before deciding: an employer often declares an entry and its first wage
/// within the same minute.
/// </summary>
internal interface IAffiliationFeed
{
    /// <summary>Learns every change that the affiliation domain has recorded by now, with all that follows from it.</summary>
    /// <exception cref="Grpc.Core.RpcException">The affiliation domain does not answer; what was learnt before is kept.</exception>
    /// <exception cref="StorageException">The database cannot keep it; it will be learnt again.</exception>
    Task CatchUpAsync(CancellationToken cancellationToken);
}
