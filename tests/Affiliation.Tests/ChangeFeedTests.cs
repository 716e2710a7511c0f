namespace BS2000Bridge.Affiliation.Tests;

/// <summary>The feed: every change once, in its order, from any cursor on.</summary>
public sealed class ChangeFeedTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private Centre _centre = null!;

    public async Task InitializeAsync() => _centre = await Centre.OpenAsync();

    public async Task DisposeAsync() => await _centre.DisposeAsync();

    [Fact]
    public async Task Changes_FromTheBeginning_AreAllThatWasRecorded()
    {
        await _centre.Employers.SubmitEmployerAsync(new SubmitEmployerRequest { RequestId = "e", Employer = EmployerTests.Company() });
        SubmitDeclarationResponse entry = await _centre.SubmitAsync(Made.Entry());
        SubmitDeclarationResponse moved = await _centre.SubmitAsync(Made.EntryChange(entry.Affiliation.Name, Made.Entry(Made.Day(2026, 3, 15))));

        List<WatchAffiliationChangesResponse> changes = await _centre.ChangesAsync();

        Assert.Equal($"employers/{Made.Employer}", changes[0].Employer.Name);
        Assert.Equal(entry.Affiliation, changes[1].Affiliation.Affiliation);
        Assert.Equal((entry.Affiliation.Name, AffiliationState.Cancelled), (changes[2].Affiliation.Affiliation.Name, changes[2].Affiliation.Affiliation.State));
        Assert.Equal(moved.Affiliation, changes[3].Affiliation.Affiliation);
        Assert.Equal(4, changes.Count);
        Assert.Equal(moved.Receipt.RecordedAt, changes[3].Affiliation.KnownFrom);
    }

    [Fact]
    public async Task Changes_FromEveryCursor_GoOnAfterIt()
    {
        await _centre.StreamAsync([.. Enumerable.Range(0, 20).Select(i => Made.Entry(insured: Made.InsuredNumber(i), requestId: $"r{i}"))]);
        List<WatchAffiliationChangesResponse> all = await _centre.ChangesAsync();

        for (int i = 0; i < all.Count; i++)
        {
            Assert.Equal(all.Skip(i + 1), await _centre.ChangesAsync(all[i].Cursor));
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("999999")]
    public async Task Cursor_ThatWasNeverGiven_IsRefused(string cursor)
    {
        await _centre.SubmitAsync(Made.Entry());

        await Centre.FailAsync(() => _centre.ChangesAsync(cursor), "INVALID_CURSOR", StatusCode.InvalidArgument);
    }

    [Fact]
    public async Task Follower_OfChanges_HearsOfEachAsItIsRecorded()
    {
        using var patience = new CancellationTokenSource(Patience);
        using AsyncServerStreamingCall<WatchAffiliationChangesResponse> call = Follow(patience.Token);
        for (int i = 0; i < 5; i++)
        {
            Receipt receipt = (await _centre.SubmitAsync(Made.Entry(insured: Made.InsuredNumber(i)))).Receipt;

            Assert.True(await call.ResponseStream.MoveNext(patience.Token));
            Assert.Equal(receipt.Resource, call.ResponseStream.Current.Affiliation.Affiliation.Name);
        }
    }

    [Fact]
    public async Task Follower_WhoGoesAway_DoesNotKeepTheServiceFromEnding()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var gone = new CancellationTokenSource();
        using AsyncServerStreamingCall<WatchAffiliationChangesResponse> call = Follow(gone.Token);
        await _centre.SubmitAsync(Made.Entry());
        Assert.True(await call.ResponseStream.MoveNext(patience.Token));

        await gone.CancelAsync();

        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(patience.Token))).StatusCode);
        await _centre.StopAsync().WaitAsync(patience.Token);
    }

    [Fact]
    public async Task Follower_WhenTheServiceEnds_IsToldToComeBack()
    {
        using var patience = new CancellationTokenSource(Patience);
        using AsyncServerStreamingCall<WatchAffiliationChangesResponse> call = Follow(patience.Token);
        await _centre.SubmitAsync(Made.Entry());
        Assert.True(await call.ResponseStream.MoveNext(patience.Token));

        Task stopping = _centre.StopAsync();

        await Centre.FailAsync(() => call.ResponseStream.MoveNext(patience.Token), "SIDE_UNAVAILABLE", StatusCode.Unavailable);
        await stopping.WaitAsync(patience.Token);
    }

    private AsyncServerStreamingCall<WatchAffiliationChangesResponse> Follow(CancellationToken cancellationToken) =>
        _centre.Affiliations.WatchAffiliationChanges(new WatchAffiliationChangesRequest { Follow = true }, cancellationToken: cancellationToken);
}
