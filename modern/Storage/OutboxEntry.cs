namespace BS2000Bridge.Storage;

/// <summary>One event of a domain's outbox: committed with what it tells of, and read by position.</summary>
/// <param name="Position">Its place in the domain's order, from 1; a later unit of work has greater ones.</param>
/// <param name="Topic">What it tells of.</param>
/// <param name="Payload">The event, a message of the contract.</param>
/// <param name="RecordedAt">When it was recorded, in microseconds since 1970 (UTC).</param>
public sealed record OutboxEntry(long Position, string Topic, byte[] Payload, long RecordedAt);
