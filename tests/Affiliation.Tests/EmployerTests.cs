namespace BS2000Bridge.Affiliation.Tests;

/// <summary>Employers: what contributions depend on, by date, and what was known of it when.</summary>
public sealed class EmployerTests : IAsyncLifetime
{
    private Centre _centre = null!;

    public async Task InitializeAsync() => _centre = await Centre.OpenAsync();

    public async Task DisposeAsync() => await _centre.DisposeAsync();

    [Fact]
    public async Task Employer_Submitted_IsKnownWithItsTermsInOrder()
    {
        Employer company = Company();
        company.Terms.Insert(0, Terms(2025, 4, 110));

        SubmitEmployerResponse answer = await SubmitAsync(company);

        Assert.Equal($"employers/{Made.Employer}", answer.Receipt.Resource);
        Assert.Equal([Made.Day(2024, 1, 1), Made.Day(2025, 1, 1)], answer.Employer.Terms.Select(terms => terms.InForceFrom));
        Assert.Equal(answer.Employer, await GetAsync());
    }

    [Theory]
    [InlineData(2023, 1)]
    [InlineData(2024, 1)]
    [InlineData(2025, 4)]
    [InlineData(2026, 4)]
    public async Task Employer_OnADay_HasTheTermsOfThatDay(int year, int mutualityClass)
    {
        Employer company = Company();
        company.Terms.Add(Terms(2025, 4, 110));
        await SubmitAsync(company);

        Assert.Equal([mutualityClass], (await GetAsync(new AsOf { ValidOn = Made.Day(year, 6, 1) })).Terms.Select(terms => terms.MutualityClass));
    }

    [Fact]
    public async Task Employer_Changed_IsStillKnownAsItWas()
    {
        SubmitEmployerResponse first = await SubmitAsync(Company());
        Employer changed = Company();
        changed.Kind = EmployerKind.Household;
        SubmitEmployerResponse second = await SubmitAsync(changed, "second");

        Assert.Equal(first.Employer, await GetAsync(new AsOf { KnownAt = first.Receipt.RecordedAt }));
        Assert.Equal(second.Employer, await GetAsync());
        Assert.NotEqual(first.Employer.Etag, second.Employer.Etag);
    }

    [Fact]
    public async Task SameRequest_SentAgain_IsAnsweredTheSame()
    {
        SubmitEmployerResponse first = await SubmitAsync(Company());
        Employer changed = Company();
        changed.Kind = EmployerKind.Public;
        await SubmitAsync(changed, "second");

        SubmitEmployerResponse again = await SubmitAsync(Company());

        Assert.True(again.Receipt.Repeated);
        Assert.Equal(first.Employer, again.Employer);
        await Centre.FailAsync(() => SubmitAsync(changed), "REQUEST_ID_REUSED", StatusCode.AlreadyExists);
    }

    [Fact]
    public async Task Change_WithAnOutdatedEtag_IsAborted()
    {
        Employer company = (await SubmitAsync(Company())).Employer;
        await SubmitAsync(company, "second");

        await Centre.FailAsync(() => SubmitAsync(company, "third"), "CHANGED_MEANWHILE", StatusCode.Aborted);
    }

    [Fact]
    public async Task Submission_WithAFieldAtFault_NamesIt()
    {
        (string Field, Action<Employer> Fault)[] faults =
        [
            ("employer.employer_number", employer => employer.EmployerNumber = "2000000000200"),
            ("employer.kind", employer => employer.Kind = EmployerKind.Unspecified),
            ("employer.terms", employer => employer.Terms.Clear()),
            ("employer.terms", employer => employer.Terms.Add(Terms(2024, 2, 100))),
            ("employer.terms[1].in_force_from", employer => employer.Terms.Add(new EmployerTerms { AccidentFactorHundredths = 100 })),
            ("employer.terms[0].mutuality_class", employer => employer.Terms[0].MutualityClass = 5),
            ("employer.terms[0].accident_factor_hundredths", employer => employer.Terms[0].AccidentFactorHundredths = 90), // 0.9 until 2022, 0.85 since
            ("employer.terms[0].occupational_health_service", employer => employer.Terms[0].OccupationalHealthService = (OccupationalHealthService)9),
        ];
        foreach ((string field, Action<Employer> fault) in faults)
        {
            Employer company = Company();
            fault(company);

            RpcException failure = await Centre.FailAsync(() => SubmitAsync(company), "INVALID_FIELD", StatusCode.InvalidArgument);

            Assert.Equal([field], failure.GetRpcStatus()!.GetDetail<Google.Rpc.BadRequest>()!.FieldViolations.Select(violation => violation.Field));
        }
    }

    [Fact]
    public async Task Employer_ThatIsNotThere_IsNotFound() =>
        await Centre.FailAsync(() => GetAsync(), "NOT_FOUND", StatusCode.NotFound);

    [Fact]
    public async Task Stream_OfEmployers_AnswersEachInItsOrder()
    {
        Employer changed = Company();
        changed.Kind = EmployerKind.Public;
        SubmitEmployersRequest[] sent =
        [
            new() { RequestId = "a", Employer = Company() },
            new() { RequestId = "b", Employer = changed },
            new() { RequestId = "c" },
            new() { RequestId = "a", Employer = Company() },
            new() { RequestId = "d", Employer = Company(Made.EmployerNumberOf(2)) },
        ];
        using AsyncDuplexStreamingCall<SubmitEmployersRequest, SubmitEmployersResponse> call = _centre.Employers.SubmitEmployers();
        foreach (SubmitEmployersRequest request in sent)
        {
            await call.RequestStream.WriteAsync(request);
        }

        await call.RequestStream.CompleteAsync();
        List<Receipt> receipts = [];
        await foreach (SubmitEmployersResponse answer in call.ResponseStream.ReadAllAsync())
        {
            receipts.Add(answer.Receipt);
        }

        Assert.Equal(["a", "b", "c", "a", "d"], receipts.Select(receipt => receipt.RequestId));
        Assert.Equal([0, 0, 99, 0, 0], receipts.Select(receipt => receipt.Rejection?.Code ?? 0));
        Assert.Equal([3], Enumerable.Range(0, sent.Length).Where(i => receipts[i].Repeated));
        Assert.Equal(EmployerKind.Public, (await GetAsync()).Kind);
    }

    public static Employer Company(string number = Made.Employer)
    {
        var company = new Employer { EmployerNumber = number, Kind = EmployerKind.Company };
        company.Terms.Add(Terms(2024, 1, 100));
        return company;
    }

    private static EmployerTerms Terms(int year, int mutualityClass, int factor) => new()
    {
        InForceFrom = Made.Day(year, 1, 1),
        MutualityClass = mutualityClass,
        AccidentFactorHundredths = factor,
        OccupationalHealthService = OccupationalHealthService.Stm,
    };

    private async Task<SubmitEmployerResponse> SubmitAsync(Employer employer, string requestId = "first") =>
        await _centre.Employers.SubmitEmployerAsync(new SubmitEmployerRequest { RequestId = requestId, Employer = employer });

    private async Task<Employer> GetAsync(AsOf? asOf = null) =>
        (await _centre.Employers.GetEmployerAsync(new GetEmployerRequest { Name = $"employers/{Made.Employer}", AsOf = asOf })).Employer;
}
