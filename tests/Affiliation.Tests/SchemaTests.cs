using System.Text.RegularExpressions;
using BS2000Bridge.Affiliation.Storing;
using BS2000Bridge.Storage;

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
            .. AffiliationSchema.Migrations.SelectMany(Dialect.Db2.Render),
            .. questions.Select(question => Parameter().Replace(Dialect.Db2.Limited(question, 2), "1")),
        ]);
    }

    [GeneratedRegex("@[A-Za-z]+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Parameter();
}
