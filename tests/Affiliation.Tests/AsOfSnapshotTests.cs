using Google.Protobuf.WellKnownTypes;

namespace BS2000Bridge.Affiliation.Tests;

/// <summary>Both dimensions of history: what was true on a day, and what was known at an instant.</summary>
public sealed class AsOfSnapshotTests : IAsyncLifetime
{
    private Centre _centre = null!;

    public async Task InitializeAsync() => _centre = await Centre.OpenAsync();

    public async Task DisposeAsync() => await _centre.DisposeAsync();

    [Fact]
    public async Task KnownAt_BeforeAndAfterAnExitWasRecorded_TellsWhatWasKnown()
    {
        SubmitDeclarationResponse entry = await _centre.SubmitAsync(Made.Entry());
        _centre.Clock.SetToNoon(2026, 4, 1);
        SubmitDeclarationResponse exit = await _centre.SubmitAsync(Made.Exit(entry.Affiliation.Name, Made.Day(2026, 3, 31)));
        _centre.Clock.SetToNoon(2026, 4, 2);

        Assert.Null((await GetAsync(entry.Affiliation.Name, entry.Receipt.RecordedAt)).Period.LastDay);
        Assert.Null((await GetAsync(entry.Affiliation.Name, Earlier(exit.Receipt.RecordedAt))).Period.LastDay);
        Assert.NotNull((await GetAsync(entry.Affiliation.Name, exit.Receipt.RecordedAt)).Period.LastDay);
        await Centre.FailAsync(() => GetAsync(entry.Affiliation.Name, Earlier(entry.Receipt.RecordedAt)), "NOT_FOUND", StatusCode.NotFound);
    }

    [Fact]
    public async Task KnownAt_AfterTheLastRecord_AnswersAndWillNotChange()
    {
        string name = (await _centre.SubmitAsync(Made.Entry())).Affiliation.Name;
        _centre.Clock.SetToNoon(2026, 4, 1);
        Timestamp between = Timestamp.FromDateTimeOffset(_centre.Clock.GetUtcNow().AddHours(-1));
        Contracts.Affiliation.V1.Affiliation before = await GetAsync(name, between);

        await _centre.SubmitAsync(Made.Exit(name, Made.Day(2026, 3, 31)));

        Assert.Equal(before, await GetAsync(name, between));
    }

    [Fact]
    public async Task KnownAt_InTheFuture_IsInvalid()
    {
        string name = (await _centre.SubmitAsync(Made.Entry())).Affiliation.Name;
        Timestamp soon = Timestamp.FromDateTimeOffset(_centre.Clock.GetUtcNow().AddSeconds(1));

        await Centre.FailAsync(() => GetAsync(name, soon), "INVALID_FIELD", StatusCode.InvalidArgument);
    }

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    [InlineData(18, true)]
    [InlineData(19, false)]
    public async Task ValidOn_ADay_FindsWhatHasThatDay(int day, bool found)
    {
        string name = (await _centre.SubmitAsync(Made.Entry())).Affiliation.Name;
        await _centre.SubmitAsync(Made.Exit(name, Made.Day(2026, 3, 18)));
        var asOf = new AsOf { ValidOn = Made.Day(2026, 3, day) };

        ListAffiliationsResponse list = await _centre.Affiliations.ListAffiliationsAsync(new ListAffiliationsRequest { EmployerNumber = Made.Employer, AsOf = asOf });
        GetAffiliationCertificateResponse certificate = await _centre.Affiliations.GetAffiliationCertificateAsync(new GetAffiliationCertificateRequest { InsuredNumber = Made.Insured, AsOf = asOf });

        Assert.Equal((found ? 1 : 0, found ? 1 : 0), (list.Affiliations.Count, certificate.Affiliations.Count));
        var get = new GetAffiliationRequest { Name = name, AsOf = asOf };
        if (found)
        {
            Assert.Equal(name, (await _centre.Affiliations.GetAffiliationAsync(get)).Affiliation.Name);
        }
        else
        {
            await Centre.FailAsync(async () => await _centre.Affiliations.GetAffiliationAsync(get), "NOT_FOUND", StatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Certificate_OfAnInsured_TellsTheCareerInTheOrderOfEntries()
    {
        string other = Made.EmployerNumberOf(3);
        string late = (await _centre.SubmitAsync(Made.Entry(Made.Day(2026, 3, 18)))).Affiliation.Name;
        string early = (await _centre.SubmitAsync(Made.Entry(Made.Day(2026, 3, 16), other))).Affiliation.Name;
        string cancelled = (await _centre.SubmitAsync(Made.Entry(Made.Day(2026, 3, 17), other))).Affiliation.Name;
        SubmitDeclarationResponse last = await _centre.SubmitAsync(Made.Cancellation(cancelled));

        GetAffiliationCertificateResponse whole = await _centre.Affiliations.GetAffiliationCertificateAsync(new GetAffiliationCertificateRequest { InsuredNumber = Made.Insured });
        GetAffiliationCertificateResponse part = await _centre.Affiliations.GetAffiliationCertificateAsync(new GetAffiliationCertificateRequest
        {
            InsuredNumber = Made.Insured,
            Interval = new DateInterval { FirstDay = Made.Day(2026, 1, 1), LastDay = Made.Day(2026, 3, 17) },
        });

        Assert.Equal([early, late], whole.Affiliations.Select(affiliation => affiliation.Name));
        Assert.Equal(last.Receipt.RecordedAt, whole.KnownAt);
        Assert.Equal([early], part.Affiliations.Select(affiliation => affiliation.Name));
    }

    [Fact]
    public async Task Certificate_AskedAgainForItsInstant_IsTheSame()
    {
        string name = (await _centre.SubmitAsync(Made.Entry())).Affiliation.Name;
        var question = new GetAffiliationCertificateRequest { InsuredNumber = Made.Insured };
        GetAffiliationCertificateResponse before = await _centre.Affiliations.GetAffiliationCertificateAsync(question);
        await _centre.SubmitAsync(Made.Cancellation(name));

        question.AsOf = new AsOf { KnownAt = before.KnownAt };

        Assert.Equal(before, await _centre.Affiliations.GetAffiliationCertificateAsync(question));
    }

    [Fact]
    public async Task KnownAt_AMomentAgoWhileOthersDeclare_WillNotChange()
    {
        Task<List<Receipt>> declaring = _centre.StreamAsync([.. Enumerable.Range(0, 900).Select(i => Made.Entry(insured: Made.InsuredNumber(i), requestId: $"r{i}"))]);
        List<(Timestamp At, ListAffiliationsResponse Answer)> told = [];
        do
        {
            _centre.Clock.Advance(TimeSpan.FromMilliseconds(3));
            Timestamp ago = Timestamp.FromDateTimeOffset(_centre.Clock.GetUtcNow().AddMicroseconds(-1));
            told.Add((ago, await ListAsync(ago)));
        }
        while (!declaring.IsCompleted);
        await declaring;

        foreach ((Timestamp at, ListAffiliationsResponse answer) in told)
        {
            Assert.Equal(answer, await ListAsync(at));
        }

        async Task<ListAffiliationsResponse> ListAsync(Timestamp at) => await _centre.Affiliations.ListAffiliationsAsync(
            new ListAffiliationsRequest { EmployerNumber = Made.Employer, PageSize = 1000, AsOf = new AsOf { KnownAt = at } });
    }

    private async Task<Contracts.Affiliation.V1.Affiliation> GetAsync(string name, Timestamp knownAt) =>
        (await _centre.Affiliations.GetAffiliationAsync(new GetAffiliationRequest { Name = name, AsOf = new AsOf { KnownAt = knownAt } })).Affiliation;

    private static Timestamp Earlier(Timestamp instant) => Timestamp.FromDateTimeOffset(instant.ToDateTimeOffset().AddTicks(-10));
}
