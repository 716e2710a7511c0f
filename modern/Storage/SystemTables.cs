using BS2000Bridge.Storage.Bulk;

namespace BS2000Bridge.Storage;

/// <summary>The tables of this room, beside those of the domains.</summary>
internal static class SystemTables
{
    /// <summary>The table that is made last: where it is, all are.</summary>
    public const string Last = "schema_domain";

    /// <summary>Makes them.</summary>
    public static Migration Migration { get; } = new(
        0,
        "the tables of the storage itself",
        "CREATE TABLE schema_migration (domain VARCHAR(64) NOT NULL, number INTEGER NOT NULL, name VARCHAR(200) NOT NULL, digest VARCHAR(64) NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (domain, number))",
        "CREATE TABLE outbox (domain VARCHAR(64) NOT NULL, position BIGINT NOT NULL, topic VARCHAR(64) NOT NULL, payload {blob} NOT NULL, recorded_at BIGINT NOT NULL, PRIMARY KEY (domain, position))",
        "CREATE TABLE schema_domain (domain VARCHAR(64) NOT NULL, recorded_at BIGINT NOT NULL, position BIGINT NOT NULL, PRIMARY KEY (domain))");

    /// <summary>The outbox; an entry with its domain.</summary>
    public static BulkTable<(string Domain, OutboxEntry Entry)> Outbox { get; } = new(
        "outbox",
        BulkColumn<(string Domain, OutboxEntry Entry)>.Text("domain", row => row.Domain),
        BulkColumn<(string Domain, OutboxEntry Entry)>.Number("position", row => row.Entry.Position),
        BulkColumn<(string Domain, OutboxEntry Entry)>.Text("topic", row => row.Entry.Topic),
        BulkColumn<(string Domain, OutboxEntry Entry)>.Bytes("payload", row => row.Entry.Payload),
        BulkColumn<(string Domain, OutboxEntry Entry)>.Number("recorded_at", row => row.Entry.RecordedAt));
}
