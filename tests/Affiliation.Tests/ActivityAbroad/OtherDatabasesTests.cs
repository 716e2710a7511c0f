using System.Text.RegularExpressions;
using BS2000Bridge.Affiliation.ActivityAbroad;
using BS2000Bridge.Affiliation.Tables;
using BS2000Bridge.Storage.Dialects;

namespace BS2000Bridge.Affiliation.Tests.ActivityAbroad;

/// <summary>Activity abroad on the other database that is tested for real, and its schema in the words of the third.</summary>
public sealed partial class OtherDatabasesTests
{
    [PostgresFact]
    public async Task Life_OnPostgreSql_IsThatOnSqlite()
    {
        await using AbroadBench sqlite = await AbroadBench.StartAsync(), postgres = await AbroadBench.StartOnPostgreSqlAsync();

        Assert.Equal(await LiveAsync(sqlite), await LiveAsync(postgres));
    }

    [DerbyFact]
    public async Task Derby_WithMigrationsAndQuestions_TakesEach()
    {
        string[] questions = [ActivityTable.SelectLiving, Dialect.Db2.Limited(ActivityTable.SelectHeld, 2), Dialect.Db2.Limited(ActivityTable.SelectPage(ofEmployer: true, ofInsured: true, onADay: true, withCancelled: false), 2)];

        // Numbers for the parameters: ij has none.
        await Derby.RunAsync([
            .. ActivityAbroadSchema.Migrations.SelectMany(migration => Dialect.Db2.Render(migration.Statements)),
            .. questions.Select(question => Parameter().Replace(question, "1")),
        ]);
    }

    /// <summary>Some of everything, and all that is known of it in the end.</summary>
    private static async Task<string> LiveAsync(AbroadBench bench)
    {
        await bench.TakeAsync(AbroadBench.Telework("held"));
        bench.Affiliate();
        await bench.Handler.ReviewHoldsAsync();
        await bench.RefuseAsync(AbroadBench.Telework("wrong", activity => activity.ResidenceCountryCode = "DE"));
        await bench.RefuseAsync(AbroadBench.Telework("wrong", activity => activity.ResidenceCountryCode = "DE"));
        SubmitActivityRequest change = AbroadBench.Telework("change", activity => activity.TeleworkShareBasisPoints = 1000);
        change.Kind = ApplicationKind.Rectification;
        await bench.TakeAsync(change);
        await bench.TakeAsync(AbroadBench.Telework("other", activity => activity.Period = AbroadBench.Days("2025-07-01", "")));
        SubmitActivityRequest cancellation = AbroadBench.Telework("cancellation");
        cancellation.Kind = ApplicationKind.Cancellation;
        await bench.TakeAsync(cancellation);
        Assert.True((await bench.TakeAsync(cancellation)).Receipt.Repeated);
        ListActivitiesResponse all = await bench.ListAsync(new ListActivitiesRequest { EmployerNumber = AbroadBench.Employer.ToString(), IncludeCancelled = true });
        foreach (Activity activity in all.Activities)
        {
            activity.RecordedAt = null;
        }

        return all.ToString();
    }

    [GeneratedRegex("@[A-Za-z]+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Parameter();
}
