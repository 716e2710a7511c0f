namespace BS2000Bridge.Copybooks.Records;

/// <summary>What is known of the totals of a dataset.</summary>
public sealed record ControlTotalsOptions
{
    /// <summary>What tells the records apart, with header and trailer; null by default: all are of the copybook's first record.</summary>
    public RecordTypes? RecordTypes { get; init; }

    /// <summary>What the trailer says.</summary>
    public IReadOnlyList<ControlTotal> Totals { get; init; } = [];

    /// <summary>The number of all records, as the manifest says it; null when it does not.</summary>
    public long? RecordCount { get; init; }

    /// <summary>The sum of each field, unscaled, as the manifest says it: its digits as a whole number, amounts in cents.</summary>
    public IReadOnlyDictionary<string, long> FieldSums { get; init; } = new Dictionary<string, long>();
}
