namespace BS2000Bridge.Salary.Tables;

/// <summary>The tables of incomes. They are written in units of work of <see cref="SalarySchema.Domain"/>, so that all of the salary domain has one order.</summary>
internal static class IncomeSchema
{
    /// <summary>The name under which the migrations are counted.</summary>
    public const string Name = "salary-income";

    /// <summary>All migrations, in their order.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } =
    [
        new(
            1,
            "incomes, and up to which month they are charged",
            """
            CREATE TABLE salary_income (
                id INTEGER NOT NULL PRIMARY KEY, insured BIGINT NOT NULL, payer BIGINT NOT NULL, of_year INTEGER NOT NULL, first_month INTEGER NOT NULL, last_month INTEGER NOT NULL,
                kind SMALLINT NOT NULL, amount BIGINT NOT NULL, occupation SMALLINT NOT NULL, voluntary SMALLINT NOT NULL, side_activity SMALLINT NOT NULL, reduced_minimum SMALLINT NOT NULL,
                mutuality_class SMALLINT NOT NULL, accident_factor SMALLINT NOT NULL, known_from BIGINT NOT NULL, known_until BIGINT)
            """,
            "CREATE INDEX salary_income_insured ON salary_income (insured, payer, of_year)",
            "CREATE TABLE salary_income_progress (id INTEGER NOT NULL PRIMARY KEY, charged_until INTEGER NOT NULL)",
            "INSERT INTO salary_income_progress (id, charged_until) VALUES (1, 0)"),
    ];

    /// <summary>Brings the tables up to date; those of <see cref="SalarySchema"/> come first.</summary>
    /// <exception cref="StorageException">The database cannot be changed, or is newer than this program.</exception>
    public static Task MigrateAsync(Database database, CancellationToken cancellationToken = default) => database.MigrateAsync(Name, Migrations, cancellationToken);
}
