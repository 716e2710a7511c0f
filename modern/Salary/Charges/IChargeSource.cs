using BS2000Bridge.Salary.Years;

namespace BS2000Bridge.Salary.Charges;

/// <summary>Computes years of one basis from what is known of them.</summary>
internal interface IChargeSource
{
    /// <summary>The basis.</summary>
    ChargeBasis Basis { get; }

    /// <summary>Computes all years of a batch.</summary>
    /// <returns>For each of <see cref="PendingBatch.Keys"/>, in their order, what it comes to.</returns>
    Task<IReadOnlyList<ComputedYear>> ComputeAsync(ReadTransaction reading, PendingBatch batch, CancellationToken cancellationToken);
}
