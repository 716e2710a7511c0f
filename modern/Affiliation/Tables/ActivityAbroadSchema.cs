namespace BS2000Bridge.Affiliation.Tables;

/// <summary>The tables of activity abroad.</summary>
internal static class ActivityAbroadSchema
{
    /// <summary>The name under which the schema is migrated. Units of work are those of <see cref="AffiliationSchema.Domain"/>: affiliations do not change under a decision.</summary>
    public const string Domain = "abroad";

    /// <summary>
    /// All migrations. A version of an application is what the centre held true of it from <c>known_from</c> until before <c>known_until</c>;
    /// <c>content</c> is it whole, a message of the contract, so that an answer for an instant is the same for ever.
    /// </summary>
    public static IReadOnlyList<Migration> Migrations { get; } =
    [
        new Migration(
            1,
            "applications and their receipts",
            """
            CREATE TABLE abroad_version (
              id BIGINT NOT NULL, revision INTEGER NOT NULL, employer BIGINT NOT NULL, insured BIGINT NOT NULL,
              first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, state SMALLINT NOT NULL, held_since BIGINT NOT NULL,
              known_from BIGINT NOT NULL, known_until BIGINT NOT NULL, content {blob} NOT NULL, PRIMARY KEY (id, revision))
            """,
            "CREATE INDEX abroad_version_employer ON abroad_version (employer, first_day, id)",
            "CREATE INDEX abroad_version_insured ON abroad_version (insured, first_day, id)",
            "CREATE INDEX abroad_version_state ON abroad_version (known_until, state, id)",
            """
            CREATE TABLE abroad_receipt (
              request_id VARCHAR(256) NOT NULL, digest BIGINT NOT NULL, state SMALLINT NOT NULL, code SMALLINT NOT NULL,
              field VARCHAR(64) NOT NULL, id BIGINT NOT NULL, revision INTEGER NOT NULL, recorded_at BIGINT NOT NULL, PRIMARY KEY (request_id))
            """),
    ];
}
