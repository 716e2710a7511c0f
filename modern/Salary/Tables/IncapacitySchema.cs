namespace BS2000Bridge.Salary.Tables;

/// <summary>The tables of incapacities. They are written in units of work of <see cref="SalarySchema.Domain"/>, so that all of the salary domain has one order.</summary>
internal static class IncapacitySchema
{
    /// <summary>The name under which the migrations are counted.</summary>
    public const string Name = "salary-incapacity";

    /// <summary>All migrations, in their order.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } =
    [
        new(
            1,
            "periods of incapacity",
            """
            CREATE TABLE salary_incapacity (
                id INTEGER NOT NULL PRIMARY KEY, insured BIGINT NOT NULL, employer BIGINT NOT NULL, period INTEGER NOT NULL, kind SMALLINT NOT NULL,
                first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, hours INTEGER NOT NULL, known_from BIGINT NOT NULL, known_until BIGINT)
            """,
            "CREATE INDEX salary_incapacity_insured ON salary_incapacity (insured, employer, first_day)",
            "CREATE INDEX salary_incapacity_employer ON salary_incapacity (employer, insured, first_day)"),
        new(
            2,
            "reimbursements, and whose are to be computed",
            """
            CREATE TABLE salary_reimbursement (
                incapacity_id INTEGER NOT NULL, known_from BIGINT NOT NULL, known_until BIGINT,
                pay BIGINT NOT NULL, cash_benefits BIGINT NOT NULL, health_care BIGINT NOT NULL, pension BIGINT NOT NULL, PRIMARY KEY (incapacity_id, known_from))
            """,
            "CREATE TABLE salary_reimbursement_pending (insured BIGINT NOT NULL, employer BIGINT NOT NULL, marked_at BIGINT NOT NULL, PRIMARY KEY (insured, employer, marked_at))",
            "CREATE TABLE salary_reimbursement_progress (id INTEGER NOT NULL PRIMARY KEY, wage_id INTEGER NOT NULL, parameters VARCHAR(100) NOT NULL)",
            "INSERT INTO salary_reimbursement_progress (id, wage_id, parameters) VALUES (1, 0, '')"),
    ];

    /// <summary>Brings the tables up to date; those of <see cref="SalarySchema"/> come first.</summary>
    /// <exception cref="StorageException">The database cannot be changed, or is newer than this program.</exception>
    public static Task MigrateAsync(Database database, CancellationToken cancellationToken = default) => database.MigrateAsync(Name, Migrations, cancellationToken);
}
