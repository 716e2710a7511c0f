using System.Buffers.Binary;

namespace BS2000Bridge.Salary.Tables;

/// <summary>The tables of the salary domain: wages, opening balances, charges, and its copy of affiliations and employers.</summary>
internal static class SalarySchema
{
    /// <summary>The domain's name in the database. All units of work are of it, also those of incapacities and incomes, so that the domain has one order.</summary>
    public const string Domain = "salary";

    /// <summary>The table of receipts, whose older name was salary_receipt.</summary>
    public const string Receipts = "salary_request";

    // An older program took the bytes of a digest in the order of the machine; everywhere else the highest stands first.
    private static readonly ReceiptRenumbering Renumbering =
        new("salary_receipt", "service", Receipts, texts: ["field"], numbers: ["resource_id", "code", "recorded_at"]) { Digest = BinaryPrimitives.ReverseEndianness };

    /// <summary>All migrations, in their order. Declarations and charges are numbered by <c>INTEGER</c>, which SQLite keeps without an index of its own.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } =
    [
        new(
            1,
            "directory of affiliations and employers",
            "CREATE TABLE salary_feed (id INTEGER NOT NULL PRIMARY KEY, feed_cursor VARCHAR(200) NOT NULL)",
            """
            CREATE TABLE salary_affiliation (
                insured BIGINT NOT NULL, employer BIGINT NOT NULL, entry_day INTEGER NOT NULL, known_from BIGINT NOT NULL, known_until BIGINT,
                cancelled SMALLINT NOT NULL, exit_day INTEGER, scheme SMALLINT NOT NULL, occupation SMALLINT NOT NULL, contract_type SMALLINT NOT NULL,
                trial_end INTEGER, weekly_hours INTEGER NOT NULL, PRIMARY KEY (insured, employer, entry_day, known_from))
            """,
            "CREATE INDEX salary_affiliation_employer ON salary_affiliation (employer, insured)",
            "CREATE TABLE salary_employer (employer BIGINT NOT NULL, known_from BIGINT NOT NULL, known_until BIGINT, content {blob} NOT NULL, PRIMARY KEY (employer, known_from))"),
        new(
            2,
            "wage declarations",
            """
            CREATE TABLE salary_receipt (
                service SMALLINT NOT NULL, request_key BIGINT NOT NULL, request_id VARCHAR(64) NOT NULL, digest BIGINT NOT NULL, resource_id INTEGER, code SMALLINT, field VARCHAR(100), recorded_at BIGINT NOT NULL)
            """,
            "CREATE INDEX salary_receipt_key ON salary_receipt (service, request_key)",
            """
            CREATE TABLE salary_wage (
                id INTEGER NOT NULL PRIMARY KEY, insured BIGINT NOT NULL, employer BIGINT NOT NULL, period INTEGER NOT NULL, first_day SMALLINT NOT NULL, last_day SMALLINT NOT NULL,
                hours_worked INTEGER NOT NULL, overtime_hundredths INTEGER NOT NULL, hours_inactive INTEGER NOT NULL,
                base_wage BIGINT NOT NULL, supplements BIGINT NOT NULL, overtime BIGINT NOT NULL, benefits BIGINT NOT NULL, unemployment BIGINT NOT NULL, non_pensionable BIGINT NOT NULL,
                reference VARCHAR(100) NOT NULL, request_id VARCHAR(64) NOT NULL,
                recorded_at BIGINT NOT NULL, accepted_at BIGINT, superseded_at BIGINT, rejected_at BIGINT, rejection SMALLINT)
            """,
            "CREATE INDEX salary_wage_insured ON salary_wage (insured, employer, period)",
            "CREATE INDEX salary_wage_employer ON salary_wage (employer, period, insured)",
            "CREATE TABLE salary_hold (wage_id INTEGER NOT NULL PRIMARY KEY, insured BIGINT NOT NULL, held_at BIGINT NOT NULL)",
            "CREATE INDEX salary_hold_insured ON salary_hold (insured)"),
        new(
            3,
            "openings",
            """
            CREATE TABLE salary_opening (
                insured BIGINT NOT NULL, employer BIGINT NOT NULL, of_year INTEGER NOT NULL, known_from BIGINT NOT NULL, known_until BIGINT, content {blob} NOT NULL,
                PRIMARY KEY (insured, employer, of_year, known_from))
            """),
        new(
            4,
            "charges, and the years whose charges are to be computed",
            """
            CREATE TABLE salary_charge (
                id INTEGER NOT NULL PRIMARY KEY, basis SMALLINT NOT NULL, kind SMALLINT NOT NULL, insured BIGINT NOT NULL, employer BIGINT NOT NULL, period INTEGER NOT NULL,
                reverses INTEGER, resource_id INTEGER NOT NULL, gross BIGINT, tax BIGINT, contribution BIGINT NOT NULL, recorded_at BIGINT NOT NULL,
                lines {blob} NOT NULL, content {blob})
            """,
            "CREATE INDEX salary_charge_insured ON salary_charge (insured, employer, period)",
            "CREATE INDEX salary_charge_employer ON salary_charge (employer, period, insured)",
            "CREATE TABLE salary_pending (basis SMALLINT NOT NULL, insured BIGINT NOT NULL, employer BIGINT NOT NULL, of_year INTEGER NOT NULL, marked_at BIGINT NOT NULL, PRIMARY KEY (basis, insured, employer, of_year, marked_at))",
            """
            CREATE TABLE salary_refused (
                basis SMALLINT NOT NULL, insured BIGINT NOT NULL, employer BIGINT NOT NULL, of_year INTEGER NOT NULL, marked_at BIGINT NOT NULL, reason VARCHAR(60) NOT NULL, message {text} NOT NULL,
                parameters VARCHAR(100) NOT NULL, PRIMARY KEY (basis, insured, employer, of_year))
            """),
        new(
            5,
            "receipts by a key that tells request ids apart",
            $"""
            CREATE TABLE {Receipts} (
                service SMALLINT NOT NULL, request_key BIGINT NOT NULL, request_id VARCHAR(256) NOT NULL, digest BIGINT NOT NULL, resource_id INTEGER, code SMALLINT, field VARCHAR(100), recorded_at BIGINT NOT NULL)
            """)
        {
            Step = Renumbering.CopyAsync,
        },
        new(6, "the index of the new receipts, and an end to the old ones", $"CREATE INDEX salary_request_key ON {Receipts} (service, request_key)", "DROP TABLE salary_receipt"),
    ];

    /// <summary>Brings the domain's tables up to date.</summary>
    /// <exception cref="StorageException">The database cannot be changed, or is newer than this program.</exception>
    public static async Task MigrateAsync(Database database, CancellationToken cancellationToken = default)
    {
        await database.MigrateAsync(Domain, Migrations, cancellationToken).ConfigureAwait(false);
        await IncapacitySchema.MigrateAsync(database, cancellationToken).ConfigureAwait(false);
        await IncomeSchema.MigrateAsync(database, cancellationToken).ConfigureAwait(false);
    }
}
