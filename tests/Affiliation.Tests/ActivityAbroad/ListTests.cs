namespace BS2000Bridge.Affiliation.Tests.ActivityAbroad;

public sealed class ListTests
{
    [Fact]
    public async Task List_InPages_GivesAllOnceInTheOrderOfTheirFirstDays()
    {
        await using AbroadBench bench = await StartAsync();
        var found = new List<string>();
        var question = new ListActivitiesRequest { EmployerNumber = AbroadBench.Employer.ToString(), PageSize = 2 };
        do
        {
            ListActivitiesResponse page = await bench.ListAsync(question);
            Assert.InRange(page.Activities.Count, 1, 2);
            found.AddRange(page.Activities.Select(activity => $"{activity.Period.FirstDay.Month} {activity.Name}"));
            question.PageToken = page.NextPageToken;
        }
        while (question.PageToken.Length > 0);

        Assert.Equal(["5 activities/3", "6 activities/2", "6 activities/4", "7 activities/1", "8 activities/5"], found);
    }

    [Fact]
    public async Task List_OfAnInsured_GivesThatOnesAlone()
    {
        await using AbroadBench bench = await StartAsync();

        ListActivitiesResponse page = await bench.ListAsync(new ListActivitiesRequest { InsuredNumber = AbroadBench.OtherInsured.ToString() });

        Assert.Equal(["activities/4"], page.Activities.Select(activity => activity.Name));
    }

    [Theory]
    [InlineData("2025-05-31", 1)]
    [InlineData("2025-06-01", 3)]
    [InlineData("2025-12-31", 5)]
    [InlineData("2026-01-01", 0)]
    public async Task List_AsOfADay_GivesThoseForThatDay(string day, int expected)
    {
        await using AbroadBench bench = await StartAsync();

        ListActivitiesResponse page = await bench.ListAsync(new ListActivitiesRequest { EmployerNumber = AbroadBench.Employer.ToString(), AsOf = new AsOf { ValidOn = AbroadBench.Day(day) } });

        Assert.Equal(expected, page.Activities.Count);
    }

    [Fact]
    public async Task List_TokenOfAnotherQuestion_IsRefused()
    {
        await using AbroadBench bench = await StartAsync();
        string token = (await bench.ListAsync(new ListActivitiesRequest { EmployerNumber = AbroadBench.Employer.ToString(), PageSize = 2 })).NextPageToken;

        foreach (string wrong in new[] { token, "x", token + "A", "====" })
        {
            (string reason, _) = await AbroadBench.FailAsync(() => bench.ListAsync(new ListActivitiesRequest { InsuredNumber = AbroadBench.Insured.ToString(), PageToken = wrong }));

            Assert.Equal("INVALID_CURSOR", reason);
        }
    }

    [Fact]
    public async Task List_OfNobody_NamesTheField()
    {
        await using AbroadBench bench = await AbroadBench.StartAsync();

        (_, IEnumerable<string> fields) = await AbroadBench.FailAsync(() => bench.ListAsync(new ListActivitiesRequest { PageSize = -1 }));

        Assert.Equal(["employer_number", "page_size"], fields);
    }

    private static async Task<AbroadBench> StartAsync()
    {
        AbroadBench bench = await AbroadBench.StartAsync();
        foreach ((string month, bool other) in new[] { ("07", false), ("06", false), ("05", false), ("06", true), ("08", false) })
        {
            await bench.TakeAsync(AbroadBench.Telework($"{month} {other}", activity =>
            {
                activity.Period = AbroadBench.Days($"2025-{month}-01", "2025-12-31");
                activity.InsuredNumber = (other ? AbroadBench.OtherInsured : AbroadBench.Insured).ToString();
            }));
        }

        return bench;
    }
}
