namespace BS2000Bridge.Records;

/// <summary>One record of an input dataset.</summary>
/// <typeparam name="T">What it says.</typeparam>
/// <param name="Number">Its number in key order, from 1.</param>
/// <param name="Facts">What it says; meaningless when it could not be read.</param>
/// <param name="Quarantined">Why it could not be read; null when it was.</param>
public readonly record struct InputRecord<T>(long Number, T Facts, QuarantinedRecord? Quarantined)
    where T : struct;
