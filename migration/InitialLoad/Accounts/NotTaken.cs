namespace BS2000Bridge.InitialLoad.Accounts;

/// <summary>A record that was not taken.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="RecordNumber">Its number, from 1.</param>
/// <param name="Outcome"><c>quarantined</c>, <c>rejected</c> or <c>on-hold</c>.</param>
/// <param name="Code">The SECUline file and code of a rejection, such as <c>AFFRET 12</c>; empty otherwise.</param>
/// <param name="Field">The field at fault; empty when it is not a single one.</param>
/// <param name="Reason">What is wrong; without personal data, since the list is passed around.</param>
public sealed record NotTaken(string Dataset, long RecordNumber, string Outcome, string Code, string Field, string Reason);
