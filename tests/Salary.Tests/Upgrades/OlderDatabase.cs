using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Google.Protobuf;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BS2000Bridge.Salary.Tests.Upgrades;

/// <summary>
/// A database as the program before migrations 5 and 6 left it, made by plain SQL and no code of today. Its receipts have keys of 32 bits of a
/// hash and the last digits as a number, so that january-7 and january-07 share one, and digests in the order of the machine's bytes.
/// </summary>
internal static class OlderDatabase
{
    /// <summary>When its last unit of work was recorded: 1 May 2024, 8:00 (UTC), and some microseconds.</summary>
    public const long LastRecordedAt = 1_714_550_400_000_003;

    /// <summary>The declarations that it has receipts of, by their request ids.</summary>
    public static readonly (string RequestId, WageDeclaration Declaration)[] Declarations =
    [
        ("january-7", Wage.Of(2024, 1, 3000m)),
        ("january-07", Wage.Of(2024, 2, 3100m)),
        ("wrong", Wrong()),
    ];

    private const string Script = """
            -- The storage of itself.
            CREATE TABLE schema_migration (domain VARCHAR(64) NOT NULL, number INTEGER NOT NULL, name VARCHAR(200) NOT NULL, digest VARCHAR(64) NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (domain, number));
            CREATE TABLE outbox (domain VARCHAR(64) NOT NULL, position BIGINT NOT NULL, topic VARCHAR(64) NOT NULL, payload {blob} NOT NULL, recorded_at BIGINT NOT NULL, PRIMARY KEY (domain, position));
            CREATE TABLE schema_domain (domain VARCHAR(64) NOT NULL, recorded_at BIGINT NOT NULL, position BIGINT NOT NULL, PRIMARY KEY (domain));

            -- Migration 1: directory of affiliations and employers.
            CREATE TABLE salary_feed (id INTEGER NOT NULL PRIMARY KEY, feed_cursor VARCHAR(200) NOT NULL);
            CREATE TABLE salary_affiliation ( insured BIGINT NOT NULL, employer BIGINT NOT NULL, entry_day INTEGER NOT NULL, known_from BIGINT NOT NULL, known_until BIGINT, cancelled SMALLINT NOT NULL, exit_day INTEGER, scheme SMALLINT NOT NULL, occupation SMALLINT NOT NULL, contract_type SMALLINT NOT NULL, trial_end INTEGER, weekly_hours INTEGER NOT NULL, PRIMARY KEY (insured, employer, entry_day, known_from));
            CREATE INDEX salary_affiliation_employer ON salary_affiliation (employer, insured);
            CREATE TABLE salary_employer (employer BIGINT NOT NULL, known_from BIGINT NOT NULL, known_until BIGINT, content {blob} NOT NULL, PRIMARY KEY (employer, known_from));

            -- Migration 2: wage declarations.
            CREATE TABLE salary_receipt ( service SMALLINT NOT NULL, request_key BIGINT NOT NULL, request_id VARCHAR(64) NOT NULL, digest BIGINT NOT NULL, resource_id INTEGER, code SMALLINT, field VARCHAR(100), recorded_at BIGINT NOT NULL);
            CREATE INDEX salary_receipt_key ON salary_receipt (service, request_key);
            CREATE TABLE salary_wage ( id INTEGER NOT NULL PRIMARY KEY, insured BIGINT NOT NULL, employer BIGINT NOT NULL, period INTEGER NOT NULL, first_day SMALLINT NOT NULL, last_day SMALLINT NOT NULL, hours_worked INTEGER NOT NULL, overtime_hundredths INTEGER NOT NULL, hours_inactive INTEGER NOT NULL, base_wage BIGINT NOT NULL, supplements BIGINT NOT NULL, overtime BIGINT NOT NULL, benefits BIGINT NOT NULL, unemployment BIGINT NOT NULL, non_pensionable BIGINT NOT NULL, reference VARCHAR(100) NOT NULL, request_id VARCHAR(64) NOT NULL, recorded_at BIGINT NOT NULL, accepted_at BIGINT, superseded_at BIGINT, rejected_at BIGINT, rejection SMALLINT);
            CREATE INDEX salary_wage_insured ON salary_wage (insured, employer, period);
            CREATE INDEX salary_wage_employer ON salary_wage (employer, period, insured);
            CREATE TABLE salary_hold (wage_id INTEGER NOT NULL PRIMARY KEY, insured BIGINT NOT NULL, held_at BIGINT NOT NULL);
            CREATE INDEX salary_hold_insured ON salary_hold (insured);

            -- Migration 3: openings.
            CREATE TABLE salary_opening ( insured BIGINT NOT NULL, employer BIGINT NOT NULL, of_year INTEGER NOT NULL, known_from BIGINT NOT NULL, known_until BIGINT, content {blob} NOT NULL, PRIMARY KEY (insured, employer, of_year, known_from));

            -- Migration 4: charges, and the years whose charges are to be computed.
            CREATE TABLE salary_charge ( id INTEGER NOT NULL PRIMARY KEY, basis SMALLINT NOT NULL, kind SMALLINT NOT NULL, insured BIGINT NOT NULL, employer BIGINT NOT NULL, period INTEGER NOT NULL, reverses INTEGER, resource_id INTEGER NOT NULL, gross BIGINT, tax BIGINT, contribution BIGINT NOT NULL, recorded_at BIGINT NOT NULL, lines {blob} NOT NULL, content {blob});
            CREATE INDEX salary_charge_insured ON salary_charge (insured, employer, period);
            CREATE INDEX salary_charge_employer ON salary_charge (employer, period, insured);
            CREATE TABLE salary_pending (basis SMALLINT NOT NULL, insured BIGINT NOT NULL, employer BIGINT NOT NULL, of_year INTEGER NOT NULL, marked_at BIGINT NOT NULL, PRIMARY KEY (basis, insured, employer, of_year, marked_at));
            CREATE TABLE salary_refused ( basis SMALLINT NOT NULL, insured BIGINT NOT NULL, employer BIGINT NOT NULL, of_year INTEGER NOT NULL, marked_at BIGINT NOT NULL, reason VARCHAR(60) NOT NULL, message {text} NOT NULL, parameters VARCHAR(100) NOT NULL, PRIMARY KEY (basis, insured, employer, of_year));

            -- What was applied, by the digest of its statements.
            INSERT INTO schema_migration (domain, number, name, digest, applied_at) VALUES ('salary', 1, 'directory of affiliations and employers', '101c66422ef6a4c21d22b43fce082387fc89134dc23fc0c608adeaea4f0db84f', 1);
            INSERT INTO schema_migration (domain, number, name, digest, applied_at) VALUES ('salary', 2, 'wage declarations', 'd40099624bbbb6fa93cc2803ed868a97695a647d673c87c933b62f5277490327', 2);
            INSERT INTO schema_migration (domain, number, name, digest, applied_at) VALUES ('salary', 3, 'openings', 'a354a6325a05145ef3e4d42f2178efbb665fb1c46f9f5475fe63ed12580dac88', 3);
            INSERT INTO schema_migration (domain, number, name, digest, applied_at) VALUES ('salary', 4, 'charges, and the years whose charges are to be computed', 'efaecf81a2a292877aa7a71d3d6f547c8b159032e34a44a9981768b9d117779b', 4);
            INSERT INTO schema_domain (domain, recorded_at, position) VALUES ('salary', {last}, 0);

            -- Two months of wages, then one that was rejected, and the opening of a year under a request_id that wages have too.
            INSERT INTO salary_wage VALUES (1, {insured}, {employer}, 202401, 1, 31, 173, 0, 0, 300000, 0, 0, 0, 0, 0, '', 'january-7', 1714550400000000, 1714550400000000, NULL, NULL, NULL);
            INSERT INTO salary_wage VALUES (2, {insured}, {employer}, 202402, 1, 29, 173, 0, 0, 310000, 0, 0, 0, 0, 0, '', 'january-07', 1714550400000001, 1714550400000001, NULL, NULL, NULL);
            INSERT INTO salary_receipt VALUES (1, -1431498834386616313, 'january-7', {january}, 1, NULL, NULL, 1714550400000000);
            INSERT INTO salary_receipt VALUES (1, -1431498834386616313, 'january-07', {february}, 2, NULL, NULL, 1714550400000001);
            INSERT INTO salary_receipt VALUES (1, -4831701464831229952, 'wrong', {wrong}, NULL, 4, 'declaration.hours_worked', 1714550400000002);
            INSERT INTO salary_receipt VALUES (2, -1431498834386616313, 'january-7', 17, NULL, NULL, NULL, 1714550400000003);
        """;

    /// <summary>Makes it.</summary>
    public static async Task CreateAsync(DatabaseSettings settings)
    {
        bool isSqlite = settings.Provider == DatabaseProvider.Sqlite;
        await using DbConnection connection = isSqlite ? new SqliteConnection($"{settings.ConnectionString};Pooling=False") : new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = Script
            .Replace("{blob}", isSqlite ? "BLOB" : "BYTEA", StringComparison.Ordinal)
            .Replace("{text}", "TEXT", StringComparison.Ordinal)
            .Replace("{last}", Text(LastRecordedAt), StringComparison.Ordinal)
            .Replace("{insured}", Text(Numbers.Adult.Value), StringComparison.Ordinal)
            .Replace("{employer}", Text(Numbers.Company.Value), StringComparison.Ordinal)
            .Replace("{january}", OlderDigest(0), StringComparison.Ordinal)
            .Replace("{february}", OlderDigest(1), StringComparison.Ordinal)
            .Replace("{wrong}", OlderDigest(2), StringComparison.Ordinal);
        await command.ExecuteNonQueryAsync();
    }

    private static string OlderDigest(int declaration) =>
        Text(BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Declarations[declaration].Declaration.ToByteArray())));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static WageDeclaration Wrong()
    {
        WageDeclaration declaration = Wage.Of(2024, 3, 3000m);
        declaration.HoursWorked = -1;
        return declaration;
    }
}
