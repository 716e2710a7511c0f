namespace BS2000Bridge.Affiliation.Tests;

/// <summary>Receipts: each declaration counts once, and is answered the same however often it is sent.</summary>
public sealed class ReceiptTests : IAsyncLifetime
{
    private Centre _centre = null!;

    public async Task InitializeAsync() => _centre = await Centre.OpenAsync();

    public async Task DisposeAsync() => await _centre.DisposeAsync();

    [Fact]
    public async Task SameRequest_SentAgain_IsAnsweredTheSameAndCountsOnce()
    {
        Declaration entry = Made.Entry(requestId: "one");
        SubmitDeclarationResponse first = await _centre.SubmitAsync(entry);
        _centre.Clock.SetToNoon(2026, 6, 1);

        SubmitDeclarationResponse second = await _centre.SubmitAsync(entry);

        Assert.False(first.Receipt.Repeated);
        Assert.True(second.Receipt.Repeated);
        second.Receipt.Repeated = false;
        Assert.Equal(first, second);
        Assert.Single(await _centre.ChangesAsync());
    }

    [Fact]
    public async Task SameRequest_AfterItsAffiliationChanged_IsAnsweredAsTheFirstTime()
    {
        Declaration entry = Made.Entry(requestId: "one");
        SubmitDeclarationResponse first = await _centre.SubmitAsync(entry);
        await _centre.SubmitAsync(Made.Exit(first.Affiliation.Name, Made.Day(2026, 3, 18)));

        Assert.Equal(first.Affiliation, (await _centre.SubmitAsync(entry)).Affiliation);
    }

    [Fact]
    public async Task RejectedRequest_SentAgainWhenItWouldBeTaken_IsRejectedAgain()
    {
        Declaration exit = Made.Exit($"affiliations/{Made.Employer}/{Made.Insured}/20260316", Made.Day(2026, 3, 18));
        exit.RequestId = "one";
        Assert.Equal(23, (await _centre.RejectAsync(exit)).Code);
        await _centre.SubmitAsync(Made.Entry());

        Assert.Equal((23, "declaration.exit.affiliation"), await _centre.RejectAsync(exit));
    }

    [Fact]
    public async Task RequestId_WithAnotherContent_IsRefused()
    {
        await _centre.SubmitAsync(Made.Entry(requestId: "one"));

        await Centre.FailAsync(() => _centre.SubmitAsync(Made.Entry(Made.Day(2026, 3, 17), requestId: "one")), "REQUEST_ID_REUSED", StatusCode.AlreadyExists);
    }

    [Fact]
    public async Task Stream_OfGoodAndBad_AnswersEachInItsOrder()
    {
        string name = $"affiliations/{Made.Employer}/{Made.Insured}/20260316";
        Declaration exit = Made.Exit(name, Made.Day(2026, 3, 18));
        exit.RequestId = "exit";
        Declaration nothing = new() { RequestId = "nothing" };
        Declaration misnamed = Made.Exit("somebody", Made.Day(2026, 3, 18));
        misnamed.RequestId = "misnamed";
        Declaration[] sent =
        [
            Made.Entry(requestId: "entry"),
            exit,
            nothing,
            Made.Entry(insured: "1", requestId: "wrong"),
            Made.Entry(requestId: "entry"),
            Made.Entry(Made.Day(2026, 3, 17), requestId: "entry"),
            new(),
            misnamed,
            Made.Entry(Made.Day(2026, 3, 19), requestId: "last"),
        ];

        List<Receipt> receipts = await _centre.StreamAsync(sent);

        Assert.Equal(sent.Select(declaration => declaration.RequestId), receipts.Select(receipt => receipt.RequestId));
        Assert.Equal([0, 0, 99, 1, 0, 99, 99, 99, 0], receipts.Select(receipt => receipt.Rejection?.Code ?? 0));
        Assert.Equal([4], Enumerable.Range(0, sent.Length).Where(i => receipts[i].Repeated));
        Assert.Equal("declaration", receipts[2].Rejection.Field);
        Assert.Equal("The request_id was used before with another content; send what has changed under a new request_id", receipts[5].Rejection.Text.English);
        Assert.Equal("declaration.request_id", receipts[6].Rejection.Field);
        Assert.Equal("declaration.exit.affiliation", receipts[7].Rejection.Field);
        Assert.All(receipts.Where(receipt => receipt.State == ReceiptState.Accepted), receipt => Assert.NotEmpty(receipt.Resource));
        Assert.Equal(Made.Day(2026, 3, 18), (await _centre.Affiliations.GetAffiliationAsync(new GetAffiliationRequest { Name = name })).Affiliation.Period.LastDay);
    }

    [Fact]
    public async Task Stream_WithNumbersBeyondAnEnumeration_RejectsTheirLinesAndGoesOn()
    {
        Declaration[] sent =
        [
            Made.Entry(requestId: "occupation").With(entry => entry.Affiliation.Occupation = (Contracts.Affiliation.V1.Occupation)300),
            Made.Entry(requestId: "below").With(entry => entry.Affiliation.Occupation = (Contracts.Affiliation.V1.Occupation)int.MinValue),
            Made.Entry(requestId: "contract").With(entry => entry.Affiliation.ContractType = (ContractType)70_000),
            Made.Entry(requestId: "sound"),
        ];

        List<Receipt> receipts = await _centre.StreamAsync(sent);

        Assert.Equal([99, 99, 10, 0], receipts.Select(receipt => receipt.Rejection?.Code ?? 0));
        Assert.Equal("declaration.entry.affiliation.occupation", receipts[0].Rejection.Field);
    }

    [Fact]
    public async Task Stream_ThatTellsALifeAtOnce_KeepsEveryVersion()
    {
        string name = $"affiliations/{Made.Employer}/{Made.Insured}/20260316";
        Declaration[] sent = [Made.Entry(), Made.Exit(name, Made.Day(2026, 3, 17)), Made.ExitChange(name, Made.Day(2026, 3, 17), Made.Day(2026, 3, 18)), Made.Cancellation(name)];
        for (int i = 0; i < sent.Length; i++)
        {
            sent[i].RequestId = $"{i}";
        }

        Assert.All(await _centre.StreamAsync(sent), receipt => Assert.Equal(ReceiptState.Accepted, receipt.State));

        IReadOnlyList<AffiliationVersion> versions = (await _centre.Affiliations.ListAffiliationVersionsAsync(new ListAffiliationVersionsRequest { Name = name })).Versions;
        Assert.Equal(["0", "1", "2", "3"], versions.Select(version => version.RequestId));
        Assert.Equal(versions.Skip(1).Select(version => version.KnownFrom), versions.SkipLast(1).Select(version => version.KnownUntil));
    }

    [Fact]
    public async Task Stream_SentTwiceAsAfterABrokenConnection_CountsOnce()
    {
        Declaration[] sent = [.. Enumerable.Range(0, 7000).Select(i => Made.Entry(insured: Values.InsuredNumber.Create(19700101 + (i / 1000 * 10_000), i % 1000).ToString(), requestId: $"r{i}"))];

        List<Receipt> first = await _centre.StreamAsync(sent[..4000]);
        List<Receipt> second = await _centre.StreamAsync(sent);

        Assert.All(first, receipt => Assert.Equal(ReceiptState.Accepted, receipt.State));
        Assert.Equal(Enumerable.Range(0, 7000).Select(i => i < 4000), second.Select(receipt => receipt.Repeated));
        Assert.Equal(7000, (await _centre.ChangesAsync()).Count);
    }

    [Fact]
    public async Task TwoSubmitters_OfTheSameDeclarations_CountEachOnce()
    {
        Declaration[] sent = [.. Enumerable.Range(0, 2000).Select(i => Made.Entry(insured: Values.InsuredNumber.Create(19700101 + (i / 1000 * 10_000), i % 1000).ToString(), requestId: $"r{i}"))];

        List<Receipt>[] both = await Task.WhenAll(_centre.StreamAsync(sent), _centre.StreamAsync([.. sent.Reverse()]));

        Assert.All(both.SelectMany(receipts => receipts), receipt => Assert.Equal(ReceiptState.Accepted, receipt.State));
        Assert.Equal(sent.Length, both.Sum(receipts => receipts.Count(receipt => receipt.Repeated)));
        Assert.Equal(sent.Length, (await _centre.ChangesAsync()).Count);
    }

    [Fact]
    public async Task TwoSubmitters_OfTheSameEntry_OneIsRejected()
    {
        Task<List<Receipt>>[] both = [.. Enumerable.Range(0, 2).Select(one => _centre.StreamAsync(
            [.. Enumerable.Range(0, 500).Select(i => Made.Entry(insured: Values.InsuredNumber.Create(19700101, i).ToString(), requestId: $"s{one}-{i}"))]))];

        List<Receipt>[] receipts = await Task.WhenAll(both);

        Assert.All(receipts[0].Zip(receipts[1]), pair => Assert.Equal([0, 11], new[] { pair.First, pair.Second }.Select(receipt => receipt.Rejection?.Code ?? 0).Order()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task RequestId_OfAnotherForm_IsInvalid(string requestId)
    {
        var request = new SubmitDeclarationRequest { Declaration = Made.Entry() };
        request.Declaration.RequestId = requestId;

        await Centre.FailAsync(async () => await _centre.Affiliations.SubmitDeclarationAsync(request), "INVALID_FIELD", StatusCode.InvalidArgument);
    }

    [Fact]
    public async Task DeclaredOn_OutsideATakeover_IsInvalid()
    {
        Declaration entry = Made.Entry();
        entry.DeclaredOn = Made.Day(2026, 3, 16);

        await Centre.FailAsync(() => _centre.SubmitAsync(entry), "INVALID_FIELD", StatusCode.InvalidArgument);
    }
}
