using BS2000Bridge.Contracts.Common.V1;
using Google.Protobuf.WellKnownTypes;

namespace BS2000Bridge.Services.Tests.Contract;

/// <summary>A domain as <see cref="ServiceContract"/> tries it: submissions of one kind, and the list of what they made.</summary>
public interface IContractDomain : IAsyncDisposable
{
    /// <summary>The present instant of the domain's clock, which stands until it is set on.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Sets the clock on.</summary>
    void Advance(TimeSpan time);

    /// <summary>Submits by a call of its own.</summary>
    /// <param name="requestId">The request_id.</param>
    /// <param name="resource">Which resource it makes, 0 to 59.</param>
    /// <param name="content">What it says of it, 1 to 9.</param>
    Task<Receipt> SubmitAsync(string requestId, int resource, int content);

    /// <summary>Submits in a stream.</summary>
    /// <param name="lines">The submissions; one whose content is <see cref="ServiceContract.UnknownEnum"/> has an enumeration value that the contract does not know.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<IReadOnlyList<Receipt>> StreamAsync(IEnumerable<(string RequestId, int Resource, int Content)> lines, CancellationToken cancellationToken);

    /// <summary>A page of everything that was submitted, as texts that say all of it.</summary>
    /// <param name="knownAt">The instant; null for now.</param>
    /// <param name="pageSize">The most on a page.</param>
    /// <param name="pageToken">The token; empty for the first page.</param>
    /// <param name="otherwise">Asks another question of the same kind, which the token does not belong to.</param>
    Task<(IReadOnlyList<string> Rows, string NextPageToken)> ListAsync(Timestamp? knownAt, int pageSize, string pageToken, bool otherwise = false);
}
