namespace BS2000Bridge.Affiliation.Employers;

/// <summary>How a submission of an employer was answered, under its request_id.</summary>
/// <param name="RequestId">The sender's id of it.</param>
/// <param name="Digest">The digest of the employer.</param>
/// <param name="RecordedAt">When it was recorded, in microseconds since 1970 (UTC).</param>
/// <param name="Employer">The employer.</param>
internal sealed record EmployerReceiptRow(string RequestId, long Digest, long RecordedAt, EmployerNumber Employer) : IReceipt;
