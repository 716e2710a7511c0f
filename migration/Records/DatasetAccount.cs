namespace BS2000Bridge.Records;

/// <summary>The ledger of one input dataset: its records are not compared with anything, but each must be accounted for.</summary>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="Read">Records read.</param>
/// <param name="Used">Records that a declaration of the month was computed with, or that are themselves one.</param>
/// <param name="Unused">Records that no declaration of the month asked for.</param>
/// <param name="Quarantined">Records that could not be taken.</param>
public sealed record DatasetAccount(string Dataset, long Read, long Used, long Unused, long Quarantined)
{
    /// <summary>Whether every record has its place.</summary>
    public bool Balances => Read == Used + Unused + Quarantined;
}
