using System.Text.RegularExpressions;
using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Declarations;
using BS2000Bridge.Affiliation.Employers;
using BS2000Bridge.Affiliation.Tables;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Dialects;
using BS2000Bridge.Values;

namespace BS2000Bridge.Affiliation.Tests;

/// <summary>The domain's services on the other database that is tested for real, and its schema in the words of the third.</summary>
public sealed partial class SchemaTests
{
    [PostgresFact]
    public async Task Stream_OnPostgreSql_IsKeptOnceAndTold()
    {
        await using Centre centre = await Centre.OpenOnPostgreSqlAsync();
        Contracts.Affiliation.V1.Declaration[] sent = [.. Enumerable.Range(0, 1500).Select(i => Made.Entry(insured: Values.InsuredNumber.Create(19700101 + (i / 1000 * 10_000), i % 1000).ToString(), requestId: $"r{i}"))];

        await centre.StreamAsync(sent);
        List<Contracts.Common.V1.Receipt> again = await centre.StreamAsync(sent);
        await centre.SubmitAsync(Made.Exit(again[0].Resource, Made.Day(2026, 3, 18)));

        Assert.All(again, receipt => Assert.True(receipt.Repeated));
        Assert.Equal(1501, (await centre.ChangesAsync()).Count);
        Assert.Equal(2, (await centre.Affiliations.ListAffiliationVersionsAsync(new Contracts.Affiliation.V1.ListAffiliationVersionsRequest { Name = again[0].Resource })).Versions.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Migrate_ReceiptsUnderOlderKeys_AreFoundAgain(bool onEmployers)
    {
        await using TemporaryDatabase database = await TemporaryDatabase.OpenAsync(TimeProvider.System);
        await database.Database.MigrateAsync(AffiliationSchema.Domain, [AffiliationSchema.Migrations[0]]);
        await using (UnitOfWork older = await database.Database.BeginAsync(AffiliationSchema.Domain))
        {
            await older.ExecuteAsync(
                onEmployers
                    ? "INSERT INTO affiliation_employer_receipt (request_key, request_id, digest, recorded_at, employer) VALUES (-7, 'older-12', 34, 56, 2000000000100)"
                    : """
                      INSERT INTO affiliation_receipt (request_key, request_id, digest, kind, code, fault_field, recorded_at, declared_on, employer, insured, entry_day, fine_months, fine_cents)
                      VALUES (-7, 'older-12', 34, 2, 0, NULL, 56, 20260320, 2000000000100, 1893120105732, 20260316, 3, 15000)
                      """);
            await older.CommitAsync();
        }

        await AffiliationSchema.MigrateAsync(database.Database);

        await using ReadTransaction transaction = await database.Database.ReadAsync();
        if (onEmployers)
        {
            EmployerReceiptRow? found = (await EmployerTable.Receipts.FindAsync(transaction, ["older-12"], CancellationToken.None)).Find("older-12");
            Assert.Equal(new EmployerReceiptRow("older-12", 34, 56, EmployerNumber.FromTrusted(2000000000100)), found);
        }
        else
        {
            DeclarationReceiptRow? found = (await DeclarationReceiptTable.Receipts.FindAsync(transaction, ["older-12"], CancellationToken.None)).Find("older-12");
            Assert.Equal((34, DeclarationKind.Exit, 56, 3, new Values.Money(150_00)), (found!.Digest, found.Kind, found.RecordedAt, found.FineMonths, found.Fine));
            Assert.Equal("affiliations/2000000000100/1893120105732/20260316", found.Key?.ToName());
        }
    }

    [PostgresFact]
    public async Task Employers_OnPostgreSql_AreKeptWithTheirTerms()
    {
        await using Centre centre = await Centre.OpenOnPostgreSqlAsync();
        var request = new Contracts.Affiliation.V1.SubmitEmployerRequest { RequestId = "e", Employer = EmployerTests.Company() };
        Contracts.Affiliation.V1.Employer first = (await centre.Employers.SubmitEmployerAsync(request)).Employer;

        Assert.Equal(first, (await centre.Employers.SubmitEmployerAsync(request)).Employer);
        Assert.Single(first.Terms);
    }

    [DerbyFact]
    public async Task Derby_WithMigrationsAndQuestions_TakesEach()
    {
        string[] questions =
        [
            AffiliationTable.SelectPage(ofEmployer: true, ofInsured: true, alsoCancelled: false, after: true),
            AffiliationTable.SelectVersions,
            AffiliationTable.SelectCareer,
        ];

        // Numbers for the parameters: ij has none.
        await Derby.RunAsync([
            .. AffiliationSchema.Migrations.SelectMany(migration => Dialect.Db2.Render(migration.Statements)),
            .. questions.Select(question => Parameter().Replace(Dialect.Db2.Limited(question, 2), "1")),
        ]);
    }

    [GeneratedRegex("@[A-Za-z]+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Parameter();
}
