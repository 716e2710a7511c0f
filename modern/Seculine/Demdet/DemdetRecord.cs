using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Seculine.Demdet;

/// <summary>An application of a file.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Request">What it asks of the service.</param>
/// <param name="Rejection">Why it is not to be submitted (DETRET 1 or 2); null when it is.</param>
public sealed record DemdetRecord(int Number, int Line, SubmitActivityRequest Request, Rejection? Rejection);
