namespace BS2000Bridge.Affiliation.Tables;

/// <summary>The domain's tables.</summary>
internal static class AffiliationSchema
{
    /// <summary>The name of the domain in the database.</summary>
    public const string Domain = "affiliation";

    /// <summary>
    /// The steps of the schema. Versions are kept with the instants from and until which they were known; texts have four bytes for each
    /// character that is allowed.
    /// </summary>
    public static IReadOnlyList<Migration> Migrations { get; } =
    [
        new(
            1,
            "affiliations, employers and the receipts of both",
            """
            CREATE TABLE affiliation_version (
              employer BIGINT NOT NULL, insured BIGINT NOT NULL, entry_day INTEGER NOT NULL,
              known_from BIGINT NOT NULL, known_until BIGINT NOT NULL, cancelled SMALLINT NOT NULL,
              exit_day INTEGER, exit_declared SMALLINT NOT NULL, exit_reason VARCHAR(32),
              scheme SMALLINT NOT NULL, occupation SMALLINT NOT NULL, contract_type SMALLINT NOT NULL, weekly_hours SMALLINT NOT NULL,
              trial_end INTEGER, occupation_code VARCHAR(4), activity VARCHAR(800),
              work_country VARCHAR(2), work_postal_code VARCHAR(48), work_town VARCHAR(240),
              home_country VARCHAR(2), home_postal_code VARCHAR(48), home_town VARCHAR(240),
              shares_basis_points INTEGER NOT NULL, request_id VARCHAR(256) NOT NULL,
              PRIMARY KEY (employer, insured, entry_day, known_from))
            """,
            "CREATE INDEX affiliation_version_insured ON affiliation_version (insured, employer, entry_day)",
            """
            CREATE TABLE affiliation_receipt (
              request_key BIGINT NOT NULL, request_id VARCHAR(256) NOT NULL, digest BIGINT NOT NULL, kind SMALLINT NOT NULL,
              code SMALLINT NOT NULL, fault_field VARCHAR(100), recorded_at BIGINT NOT NULL, declared_on INTEGER NOT NULL,
              employer BIGINT, insured BIGINT, entry_day INTEGER, fine_months INTEGER, fine_cents BIGINT,
              PRIMARY KEY (request_key))
            """,
            """
            CREATE TABLE affiliation_employer_version (
              employer BIGINT NOT NULL, known_from BIGINT NOT NULL, known_until BIGINT NOT NULL, kind SMALLINT NOT NULL,
              request_id VARCHAR(256) NOT NULL, PRIMARY KEY (employer, known_from))
            """,
            """
            CREATE TABLE affiliation_employer_terms (
              employer BIGINT NOT NULL, known_from BIGINT NOT NULL, in_force_from INTEGER NOT NULL, mutuality_class SMALLINT NOT NULL,
              accident_factor SMALLINT NOT NULL, health_service SMALLINT NOT NULL, PRIMARY KEY (employer, known_from, in_force_from))
            """,
            """
            CREATE TABLE affiliation_employer_receipt (
              request_key BIGINT NOT NULL, request_id VARCHAR(256) NOT NULL, digest BIGINT NOT NULL, recorded_at BIGINT NOT NULL,
              employer BIGINT NOT NULL, PRIMARY KEY (request_key))
            """),
        new(
            2,
            "receipts found by the key of the services",
            """
            CREATE TABLE affiliation_declaration_receipt (
              request_key BIGINT NOT NULL, request_id VARCHAR(256) NOT NULL, digest BIGINT NOT NULL, kind SMALLINT NOT NULL,
              code SMALLINT NOT NULL, fault_field VARCHAR(100), recorded_at BIGINT NOT NULL, declared_on INTEGER NOT NULL,
              employer BIGINT, insured BIGINT, entry_day INTEGER, fine_months INTEGER, fine_cents BIGINT)
            """,
            "CREATE INDEX affiliation_declaration_receipt_key ON affiliation_declaration_receipt (request_key)",
            """
            CREATE TABLE affiliation_submission_receipt (
              request_key BIGINT NOT NULL, request_id VARCHAR(256) NOT NULL, digest BIGINT NOT NULL, recorded_at BIGINT NOT NULL,
              employer BIGINT NOT NULL)
            """,
            "CREATE INDEX affiliation_submission_receipt_key ON affiliation_submission_receipt (request_key)")
        {
            // A hash that only a program can compute: the older keys were another part of it, and a request sent again must find its receipt.
            Step = async (work, cancellationToken) =>
            {
                await new ReceiptRenumbering(
                    "affiliation_receipt",
                    scope: null,
                    "affiliation_declaration_receipt",
                    ["fault_field"],
                    ["kind", "code", "recorded_at", "declared_on", "employer", "insured", "entry_day", "fine_months", "fine_cents"]).CopyAsync(work, cancellationToken).ConfigureAwait(false);
                await new ReceiptRenumbering(
                    "affiliation_employer_receipt", scope: null, "affiliation_submission_receipt", [], ["recorded_at", "employer"]).CopyAsync(work, cancellationToken).ConfigureAwait(false);
            },
        },
        new(3, "the receipts under their older keys are gone", "DROP TABLE affiliation_receipt", "DROP TABLE affiliation_employer_receipt"),
    ];

    /// <summary>Brings the domain's tables up to date, those of activity abroad too.</summary>
    /// <exception cref="StorageException">The database cannot, or is newer than this program.</exception>
    public static async Task MigrateAsync(Database database, CancellationToken cancellationToken = default)
    {
        await database.MigrateAsync(Domain, Migrations, cancellationToken).ConfigureAwait(false);
        await database.MigrateAsync(ActivityAbroadSchema.Domain, ActivityAbroadSchema.Migrations, cancellationToken).ConfigureAwait(false);
    }
}
