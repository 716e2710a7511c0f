namespace BS2000Bridge.Affiliation.Tests;

/// <summary>An affiliation from its entry to its end, by the five kinds of declaration.</summary>
public sealed class LifeTests : IAsyncLifetime
{
    private Centre _centre = null!;

    public async Task InitializeAsync() => _centre = await Centre.OpenAsync();

    public async Task DisposeAsync() => await _centre.DisposeAsync();

    [Fact]
    public async Task Entry_WithoutFault_IsAffiliatedFromItsDayOn()
    {
        SubmitDeclarationResponse answer = await _centre.SubmitAsync(Made.Entry());

        Assert.Equal(ReceiptState.Accepted, answer.Receipt.State);
        Assert.Equal("affiliations/2000000000100/1893120105732/20260316", answer.Receipt.Resource);
        Assert.Equal(answer.Receipt.Resource, answer.Affiliation.Name);
        Assert.Equal(Made.Day(2026, 3, 16), answer.Affiliation.Period.FirstDay);
        Assert.Null(answer.Affiliation.Period.LastDay);
        Assert.Equal(AffiliationState.Active, answer.Affiliation.State);
        Assert.Equal(("03", 40, "2512", "Luxembourg"), (answer.Affiliation.SchemeCode, answer.Affiliation.WeeklyHours, answer.Affiliation.OccupationCode, answer.Affiliation.Workplace.Town));
        Assert.Null(answer.Fine);
        Assert.Equal(answer.Affiliation, await GetAsync(answer.Affiliation.Name));
    }

    [Fact]
    public async Task Exit_OfAnAffiliation_EndsItOnItsLastDay()
    {
        string name = await EnterAsync();

        SubmitDeclarationResponse answer = await _centre.SubmitAsync(Made.Exit(name, Made.Day(2026, 3, 18)));

        Assert.Equal(Made.Day(2026, 3, 18), answer.Affiliation.Period.LastDay);
        Assert.Equal(answer.Affiliation, await GetAsync(name));
    }

    [Fact]
    public async Task ReEntry_AfterAnExit_IsAnotherAffiliation()
    {
        string first = await EnterAsync();
        await _centre.SubmitAsync(Made.Exit(first, Made.Day(2026, 3, 17)));

        string second = (await _centre.SubmitAsync(Made.Entry(Made.Day(2026, 3, 18)))).Affiliation.Name;

        Assert.NotEqual(first, second);
        Assert.Equal([first, second], await NamesAsync());
    }

    [Fact]
    public async Task Entries_OverlappingWithOneAndSeveralEmployers_AllCount()
    {
        string other = Made.EmployerNumberOf(1);
        await EnterAsync();
        await _centre.SubmitAsync(Made.Entry(Made.Day(2026, 3, 17)));
        await _centre.SubmitAsync(Made.Entry(Made.Day(2026, 3, 16), other));

        Assert.Equal(3, (await NamesAsync()).Count);
    }

    [Fact]
    public async Task EntryChange_OfTheSameDay_KeepsNameAndDeclaredExit()
    {
        string name = await EnterAsync();
        await _centre.SubmitAsync(Made.Exit(name, Made.Day(2026, 3, 18)));

        SubmitDeclarationResponse answer = await _centre.SubmitAsync(Made.EntryChange(name, Made.Entry().With(entry => entry.Affiliation.WeeklyHours = 20)));

        Assert.Equal((name, 20), (answer.Affiliation.Name, answer.Affiliation.WeeklyHours));
        Assert.Equal(Made.Day(2026, 3, 18), answer.Affiliation.Period.LastDay);
    }

    [Fact]
    public async Task EntryChange_ToAnotherDay_IsAnotherNameAndCancelsTheFirst()
    {
        string first = await EnterAsync();

        string second = (await _centre.SubmitAsync(Made.EntryChange(first, Made.Entry(Made.Day(2026, 3, 15))))).Affiliation.Name;

        Assert.Equal("affiliations/2000000000100/1893120105732/20260315", second);
        Assert.Equal(AffiliationState.Cancelled, (await GetAsync(first)).State);
        Assert.Equal([second], await NamesAsync());
        Assert.Equal(2, (await VersionsAsync(first)).Count);
        Assert.Single(await VersionsAsync(second));
    }

    [Fact]
    public async Task ExitChange_WithAnotherDay_MovesTheExit()
    {
        string name = await EnterAsync();
        await _centre.SubmitAsync(Made.Exit(name, Made.Day(2026, 3, 17)));

        SubmitDeclarationResponse answer = await _centre.SubmitAsync(Made.ExitChange(name, Made.Day(2026, 3, 17), Made.Day(2026, 3, 19)));

        Assert.Equal(Made.Day(2026, 3, 19), answer.Affiliation.Period.LastDay);
    }

    [Fact]
    public async Task ExitChange_WithoutDay_OpensTheAffiliationAgain()
    {
        string name = await EnterAsync();
        await _centre.SubmitAsync(Made.Exit(name, Made.Day(2026, 3, 17)));

        Assert.Null((await _centre.SubmitAsync(Made.ExitChange(name, Made.Day(2026, 3, 17), lastDay: null))).Affiliation.Period.LastDay);

        // It has not left, so it can leave.
        await _centre.SubmitAsync(Made.Exit(name, Made.Day(2026, 3, 18)));
    }

    [Fact]
    public async Task Cancellation_OfAnEntry_LeavesACancelledVersionAndRoomForAnother()
    {
        string name = await EnterAsync();

        SubmitDeclarationResponse answer = await _centre.SubmitAsync(Made.Cancellation(name));

        Assert.Equal(AffiliationState.Cancelled, answer.Affiliation.State);
        Assert.Empty(await NamesAsync());
        Assert.Equal(23, (await _centre.RejectAsync(Made.Exit(name, Made.Day(2026, 3, 18)))).Code);
        Assert.Equal(AffiliationState.Active, (await _centre.SubmitAsync(Made.Entry())).Affiliation.State);
        Assert.Equal(3, (await VersionsAsync(name)).Count);
    }

    [Fact]
    public async Task Versions_OfAnAffiliation_TellWhatWasKnownSinceWhen()
    {
        string name = await EnterAsync();
        await _centre.SubmitAsync(Made.Exit(name, Made.Day(2026, 3, 17)));

        IReadOnlyList<AffiliationVersion> versions = await VersionsAsync(name);

        Assert.Equal([null, Made.Day(2026, 3, 17)], versions.Select(version => version.Affiliation.Period.LastDay));
        Assert.Equal(versions[0].KnownUntil, versions[1].KnownFrom);
        Assert.Null(versions[1].KnownUntil);
        Assert.Equal(["made-1", "made-2"], versions.Select(version => version.RequestId));
    }

    [Fact]
    public async Task Change_WithTheEtagOfAnEarlierVersion_IsAborted()
    {
        string name = await EnterAsync();
        string etag = (await GetAsync(name)).Etag;
        Declaration change = Made.EntryChange(name, Made.Entry().With(entry => entry.Affiliation.WeeklyHours = 20), etag);
        await _centre.SubmitAsync(change.Clone());
        change.RequestId = "";

        await Centre.FailAsync(() => _centre.SubmitAsync(change), "CHANGED_MEANWHILE", StatusCode.Aborted);

        change.EntryChange.Etag = (await GetAsync(name)).Etag;
        change.RequestId = "";
        Assert.Equal(ReceiptState.Accepted, (await _centre.SubmitAsync(change)).Receipt.State);
    }

    [Fact]
    public async Task ValidateOnly_OfAnEntry_ChangesNothing()
    {
        SubmitDeclarationResponse answer = await _centre.Affiliations.SubmitDeclarationAsync(
            new SubmitDeclarationRequest { Declaration = Made.Entry(requestId: "checked"), ValidateOnly = true });

        Assert.Equal(ReceiptState.Accepted, answer.Receipt.State);
        Assert.Null(answer.Affiliation);
        Assert.Null(answer.Receipt.RecordedAt);
        Assert.Empty(await NamesAsync());
        Assert.False((await _centre.SubmitAsync(Made.Entry(requestId: "checked"))).Receipt.Repeated);
    }

    private async Task<string> EnterAsync() => (await _centre.SubmitAsync(Made.Entry())).Affiliation.Name;

    private async Task<Contracts.Affiliation.V1.Affiliation> GetAsync(string name) =>
        (await _centre.Affiliations.GetAffiliationAsync(new GetAffiliationRequest { Name = name })).Affiliation;

    private async Task<IReadOnlyList<AffiliationVersion>> VersionsAsync(string name) =>
        (await _centre.Affiliations.ListAffiliationVersionsAsync(new ListAffiliationVersionsRequest { Name = name })).Versions;

    private async Task<List<string>> NamesAsync() =>
        [.. (await _centre.Affiliations.ListAffiliationsAsync(new ListAffiliationsRequest { InsuredNumber = Made.Insured })).Affiliations.Select(affiliation => affiliation.Name)];
}
