using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Host;
using BS2000Bridge.InitialLoad.Accounts;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Records;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Settings;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;

namespace BS2000Bridge.InitialLoad.Tests.Sample;

/// <summary>The modern domains in this process, over an empty database of their own.</summary>
internal sealed class Centre : IAsyncDisposable
{
    private static readonly ParameterLibrary Library = ParameterLibrary.Load();

    private readonly TemporaryFolder _folder;
    private readonly ModernHost _host;

    private Centre(TemporaryFolder folder, ModernHost host, Database database) => (_folder, _host, Database) = (folder, host, database);

    /// <summary>The database of the domains.</summary>
    public Database Database { get; }

    /// <summary>Where the domains answer.</summary>
    public CallInvoker Domains => _host.Inner;

    public static async Task<Centre> OpenAsync()
    {
        var folder = new TemporaryFolder();
        DatabaseSettings settings = DatabaseSettings.Sqlite(folder["modern.db"]);
        Database database = await Database.OpenAsync(settings, TimeProvider.System);
        var hosted = new HostSettings { Urls = [], Database = settings, Affiliation = new AffiliationSettings { AcceptDeclaredOn = true } };
        return new Centre(folder, await ModernHost.StartAsync(hosted, Library, NullLoggerProvider.Instance), database);
    }

    /// <summary>Takes a month over.</summary>
    public Task<LoadAccount> LoadAsync(IInputSource source) =>
        new InitialLoadRun(Domains, Database, TimeProvider.System).RunAsync(source, SampleMonth.Month, progress: null, CancellationToken.None);

    /// <summary>How many affiliations, wages and charges the domains hold of the sample's employer.</summary>
    public async Task<(int Affiliations, int Wages, int Charges)> HeldAsync()
    {
        string employer = SampleMonth.Employer.ToString();
        var affiliations = await new AffiliationService.AffiliationServiceClient(Domains).ListAffiliationsAsync(new ListAffiliationsRequest { EmployerNumber = employer });
        var salary = new SalaryService.SalaryServiceClient(Domains);
        var wages = await salary.ListWageDeclarationsAsync(new ListWageDeclarationsRequest { EmployerNumber = employer, IncludeSuperseded = true });
        var charges = await salary.ListChargesAsync(new ListChargesRequest { EmployerNumber = employer });
        return (affiliations.Affiliations.Count, wages.WageDeclarations.Count, charges.Charges.Count);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await Database.DisposeAsync();
        _folder.Dispose();
    }
}
