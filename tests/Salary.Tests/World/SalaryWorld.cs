using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Incapacities;
using BS2000Bridge.Salary.Incomes;
using BS2000Bridge.Salary.Learning;
using BS2000Bridge.Salary.Wages;
using BS2000Bridge.Storage;
using BS2000Bridge.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Salary.Tests.World;

/// <summary>The salary domain whole: its services on a port, its database, and beside it an affiliation domain that says what a test wants.</summary>
internal sealed class SalaryWorld : IAsyncDisposable
{
    private static readonly ParameterLibrary Library = ParameterLibrary.Load();

    private readonly TestServer _affiliationServer;
    private readonly TestServer _server;
    private readonly Database _database;
    private readonly TemporaryFolder? _folder;

    private SalaryWorld(TestClock clock, AffiliationDouble affiliation, TestServer affiliationServer, TestServer server, Database database, TemporaryFolder? folder) =>
        (Clock, Affiliation, _affiliationServer, _server, _database, _folder) = (clock, affiliation, affiliationServer, server, database, folder);

    public TestClock Clock { get; }

    public AffiliationDouble Affiliation { get; }

    public Database Database => _database;

    public SalaryService.SalaryServiceClient Salary => new(_server.Channel);

    public OpeningService.OpeningServiceClient Openings => new(_server.Channel);

    public IncapacityService.IncapacityServiceClient Incapacities => new(_server.Channel);

    public IncomeService.IncomeServiceClient Incomes => new(_server.Channel);

    public ReimbursementComputation Reimbursements => _server.Services.GetRequiredService<ReimbursementComputation>();

    public IncomeDue IncomesDue => _server.Services.GetRequiredService<IncomeDue>();

    public AffiliationFollower Follower => _server.Services.GetRequiredService<AffiliationFollower>();

    public WageHandler Handler => _server.Services.GetRequiredService<WageHandler>();

    public ContributionComputation Contributions => _server.Services.GetRequiredService<ContributionComputation>();

    /// <summary>Starts one on a file of SQLite, or on another database.</summary>
    public static async Task<SalaryWorld> StartAsync(DatabaseSettings? settings = null)
    {
        var clock = new TestClock(new DateTimeOffset(2024, 7, 15, 10, 0, 0, TimeSpan.Zero));
        TemporaryFolder? folder = settings is null ? new() : null;
        Database database = await Database.OpenAsync(settings ?? DatabaseSettings.Sqlite(folder!["salary.db"]), clock);
        var affiliation = new AffiliationDouble();
        TestServer affiliationServer = await TestServer.StartAsync(services => services.AddSingleton(affiliation), application => application.MapGrpcService<AffiliationDouble>());
        TestServer server = await TestServer.StartAsync(
            services => services.AddSingleton<TimeProvider>(clock).AddSalary(Library, database, () => affiliationServer.Channel.CreateCallInvoker()),
            application => application.MapSalary());
        return new SalaryWorld(clock, affiliation, affiliationServer, server, database, folder);
    }

    /// <summary>Everything that is marked is computed when it is done.</summary>
    public Task ComputeAsync() => Contributions.ComputePendingAsync(CancellationToken.None);

    /// <summary>Another that computes, as of another program on the same database.</summary>
    public ContributionComputation NewComputation() => new(_database, _server.Services.GetServices<IChargeSource>(), Library);

    /// <summary>All charges of an insured whose contributions a person pays, in the order of the service.</summary>
    public Task<Charge[]> ChargesAsync(InsuredNumber payer, InsuredNumber insured) => ChargesAsync(EmployerNumber.FromTrusted(payer.Value), insured);

    /// <summary>All charges of an insured with an employer, in the order of the service.</summary>
    public async Task<Charge[]> ChargesAsync(EmployerNumber employer, InsuredNumber insured)
    {
        ListChargesResponse page = await Salary.ListChargesAsync(new ListChargesRequest { EmployerNumber = Numbers.Text(employer), InsuredNumber = Numbers.Text(insured), PageSize = 1000 });
        Assert.Empty(page.NextPageToken);
        return [.. page.Charges];
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _affiliationServer.DisposeAsync();
        await _database.DisposeAsync();
        _folder?.Dispose();
    }
}
