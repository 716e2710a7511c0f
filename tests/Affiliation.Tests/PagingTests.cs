namespace BS2000Bridge.Affiliation.Tests;

/// <summary>Pages: every resource once, of one instant, and no token for another question.</summary>
public sealed class PagingTests : IAsyncLifetime
{
    private Centre _centre = null!;

    public async Task InitializeAsync()
    {
        _centre = await Centre.OpenAsync();
        await _centre.StreamAsync([.. Enumerable.Range(0, 250).Select(i => Made.Entry(Made.Day(2026, 3, 1 + (i % 3)), Made.EmployerNumberOf(i / 5 % 2), Made.InsuredNumber(i / 10), $"r{i}"))]);
    }

    public async Task DisposeAsync() => await _centre.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Pages_OfAnEmployer_GiveEachOnceInOrder(int size)
    {
        var question = new ListAffiliationsRequest { EmployerNumber = Made.EmployerNumberOf(1), PageSize = size };

        List<string> names = await AllAsync(question);

        // 25 people with 3 entry dates each; entries that were known already were rejected.
        Assert.Equal(75, names.Count);
        Assert.Equal(names.Order(StringComparer.Ordinal).Distinct(), names);
    }

    [Fact]
    public async Task Pages_OfAnInsured_GiveEachOnceInOrder()
    {
        List<string> names = await AllAsync(new ListAffiliationsRequest { InsuredNumber = Made.InsuredNumber(4), PageSize = 2 });

        Assert.Equal(6, names.Count);
        Assert.Equal(names.Order(StringComparer.Ordinal).Distinct(), names);
    }

    [Fact]
    public async Task Pages_WhileOthersDeclare_ShowTheInstantOfTheFirst()
    {
        var question = new ListAffiliationsRequest { InsuredNumber = Made.InsuredNumber(4), PageSize = 3 };
        ListAffiliationsResponse first = await _centre.Affiliations.ListAffiliationsAsync(question);
        await _centre.SubmitAsync(Made.Entry(Made.Day(2026, 3, 20), Made.EmployerNumberOf(1), Made.InsuredNumber(4)));
        await _centre.SubmitAsync(Made.Cancellation(first.Affiliations[0].Name));

        question.PageToken = first.NextPageToken;

        Assert.Equal(3, (await _centre.Affiliations.ListAffiliationsAsync(question)).Affiliations.Count);
    }

    [Fact]
    public async Task Token_OfAnotherQuestion_IsRefused()
    {
        var question = new ListAffiliationsRequest { InsuredNumber = Made.InsuredNumber(4), PageSize = 2 };
        question.PageToken = (await _centre.Affiliations.ListAffiliationsAsync(question)).NextPageToken;
        question.IncludeCancelled = true;

        await Centre.FailAsync(async () => await _centre.Affiliations.ListAffiliationsAsync(question), "INVALID_CURSOR", StatusCode.InvalidArgument);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAA")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    public async Task Token_ThatIsNone_IsRefused(string token) =>
        await Centre.FailAsync(
            async () => await _centre.Affiliations.ListAffiliationsAsync(new ListAffiliationsRequest { InsuredNumber = Made.InsuredNumber(4), PageToken = token }),
            "INVALID_CURSOR",
            StatusCode.InvalidArgument);

    [Fact]
    public async Task Versions_InPages_GiveEachOnce()
    {
        string name = (await _centre.SubmitAsync(Made.Entry())).Affiliation.Name;
        for (int hours = 1; hours <= 8; hours++)
        {
            await _centre.SubmitAsync(Made.EntryChange(name, Made.Entry().With(entry => entry.Affiliation.WeeklyHours = hours)));
        }

        List<int> found = [];
        var question = new ListAffiliationVersionsRequest { Name = name, PageSize = 4 };
        do
        {
            ListAffiliationVersionsResponse page = await _centre.Affiliations.ListAffiliationVersionsAsync(question);
            found.AddRange(page.Versions.Select(version => version.Affiliation.WeeklyHours));
            question.PageToken = page.NextPageToken;
        }
        while (question.PageToken.Length > 0);

        Assert.Equal([40, 1, 2, 3, 4, 5, 6, 7, 8], found);
    }

    [Fact]
    public async Task Overlapping_AnInterval_GivesWhatHasADayInIt()
    {
        string name = (await _centre.SubmitAsync(Made.Entry())).Affiliation.Name;
        await _centre.SubmitAsync(Made.Exit(name, Made.Day(2026, 3, 18)));

        Assert.Equal(0, await CountAsync(1, 15));
        Assert.Equal(1, await CountAsync(1, 16));
        Assert.Equal(1, await CountAsync(17, 17));
        Assert.Equal(1, await CountAsync(18, null));
        Assert.Equal(0, await CountAsync(19, null));

        async Task<int> CountAsync(int first, int? last) => (await _centre.Affiliations.ListAffiliationsAsync(new ListAffiliationsRequest
        {
            InsuredNumber = Made.Insured,
            Overlapping = new DateInterval { FirstDay = Made.Day(2026, 3, first), LastDay = last is { } day ? Made.Day(2026, 3, day) : null },
        })).Affiliations.Count;
    }

    [Fact]
    public async Task Questions_WithAFieldAtFault_AreInvalid()
    {
        ListAffiliationsRequest[] wrong =
        [
            new(),
            new() { EmployerNumber = "1" },
            new() { InsuredNumber = "1893120105733" },
            new() { InsuredNumber = Made.Insured, PageSize = -1 },
            new() { InsuredNumber = Made.Insured, Overlapping = new DateInterval { LastDay = Made.Day(2026, 1, 1) } },
            new() { InsuredNumber = Made.Insured, Overlapping = new DateInterval { FirstDay = Made.Day(2026, 1, 2), LastDay = Made.Day(2026, 1, 1) } },
            new() { InsuredNumber = Made.Insured, AsOf = new AsOf { ValidOn = Made.Day(2026, 2, 30) } },
        ];
        foreach (ListAffiliationsRequest question in wrong)
        {
            await Centre.FailAsync(async () => await _centre.Affiliations.ListAffiliationsAsync(question), "INVALID_FIELD", StatusCode.InvalidArgument);
        }

        await Centre.FailAsync(async () => await _centre.Affiliations.GetAffiliationAsync(new GetAffiliationRequest { Name = "affiliations/1/2/3" }), "INVALID_FIELD", StatusCode.InvalidArgument);
    }

    private async Task<List<string>> AllAsync(ListAffiliationsRequest question)
    {
        List<string> names = [];
        do
        {
            ListAffiliationsResponse page = await _centre.Affiliations.ListAffiliationsAsync(question);
            Assert.True(page.Affiliations.Count <= question.PageSize);
            names.AddRange(page.Affiliations.Select(affiliation => affiliation.Name));
            question.PageToken = page.NextPageToken;
        }
        while (question.PageToken.Length > 0);
        return names;
    }
}
