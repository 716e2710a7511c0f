using BS2000Bridge.Affiliation.Settings;

namespace BS2000Bridge.Affiliation.Tests;

/// <summary>A centre with an empty database, on 20 March 2026, and what a test asks of it.</summary>
public sealed class Centre : IAsyncDisposable
{
    private readonly TemporaryDatabase _database;
    private readonly AffiliationServer _server;
    private int _requests;

    private Centre(TemporaryDatabase database, AffiliationServer server, TestClock clock) => (_database, _server, Clock) = (database, server, clock);

    public TestClock Clock { get; }

    public Storage.Database Database => _database.Database;

    public AffiliationService.AffiliationServiceClient Affiliations => _server.Affiliations;

    public EmployerService.EmployerServiceClient Employers => _server.Employers;

    public static async Task<Centre> OpenAsync(AffiliationSettings? settings = null)
    {
        TestClock clock = NewClock();
        return await StartAsync(await TemporaryDatabase.OpenAsync(clock), clock, settings ?? new AffiliationSettings());
    }

    public static async Task<Centre> OpenOnPostgreSqlAsync()
    {
        TestClock clock = NewClock();
        return await StartAsync(await TemporaryDatabase.OpenOnPostgreSqlAsync(clock), clock, new AffiliationSettings());
    }

    public Task StopAsync() => _server.StopAsync();

    /// <summary>Submits a declaration, under a request_id of its own when it has none.</summary>
    public async Task<SubmitDeclarationResponse> SubmitAsync(Declaration declaration) =>
        await Affiliations.SubmitDeclarationAsync(new SubmitDeclarationRequest { Declaration = WithId(declaration) });

    /// <summary>Asks what would become of a declaration.</summary>
    public async Task<SubmitDeclarationResponse> ValidateAsync(Declaration declaration) =>
        await Affiliations.SubmitDeclarationAsync(new SubmitDeclarationRequest { Declaration = WithId(declaration), ValidateOnly = true });

    /// <summary>Submits a declaration that is returned, and gives code and field.</summary>
    public async Task<(int Code, string Field)> RejectAsync(Declaration declaration)
    {
        RpcException failure = await FailAsync(() => SubmitAsync(declaration), "DECLARATION_REJECTED", StatusCode.FailedPrecondition);
        Rejection rejection = failure.GetRpcStatus()!.GetDetail<Rejection>()!;
        Assert.Equal(ReturnFile.Affret, rejection.ReturnFile);
        return (rejection.Code, rejection.Field);
    }

    /// <summary>Awaits a call that fails for a reason.</summary>
    public static async Task<RpcException> FailAsync(Func<Task> call, string reason, StatusCode code)
    {
        RpcException failure = await Assert.ThrowsAsync<RpcException>(call);
        Assert.Equal((code, reason), (failure.StatusCode, failure.GetRpcStatus()?.GetDetail<Google.Rpc.ErrorInfo>()?.Reason));
        return failure;
    }

    /// <summary>Submits declarations in a stream, and gives the receipts.</summary>
    public async Task<List<Receipt>> StreamAsync(IReadOnlyList<Declaration> declarations)
    {
        using AsyncDuplexStreamingCall<SubmitDeclarationsRequest, SubmitDeclarationsResponse> call = Affiliations.SubmitDeclarations();
        Task sending = SendAsync();
        List<Receipt> receipts = [];
        await foreach (SubmitDeclarationsResponse answer in call.ResponseStream.ReadAllAsync())
        {
            receipts.Add(answer.Receipt);
        }

        await sending;
        return receipts;

        async Task SendAsync()
        {
            foreach (Declaration declaration in declarations)
            {
                await call.RequestStream.WriteAsync(new SubmitDeclarationsRequest { Declaration = declaration });
            }

            await call.RequestStream.CompleteAsync();
        }
    }

    /// <summary>Reads the changes from a cursor on.</summary>
    public async Task<List<WatchAffiliationChangesResponse>> ChangesAsync(string cursor = "")
    {
        using AsyncServerStreamingCall<WatchAffiliationChangesResponse> call = Affiliations.WatchAffiliationChanges(new WatchAffiliationChangesRequest { Cursor = cursor });
        List<WatchAffiliationChangesResponse> changes = [];
        await foreach (WatchAffiliationChangesResponse change in call.ResponseStream.ReadAllAsync())
        {
            changes.Add(change);
        }

        return changes;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static TestClock NewClock()
    {
        var clock = new TestClock();
        clock.SetToNoon(2026, 3, 20);
        return clock;
    }

    private static async Task<Centre> StartAsync(TemporaryDatabase database, TestClock clock, AffiliationSettings settings) =>
        new(database, await AffiliationServer.StartAsync(database.Database, clock, settings), clock);

    private Declaration WithId(Declaration declaration)
    {
        if (declaration.RequestId.Length == 0)
        {
            declaration.RequestId = $"made-{++_requests}";
        }

        return declaration;
    }
}
