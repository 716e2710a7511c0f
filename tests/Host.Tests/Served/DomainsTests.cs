using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Settings;
using Google.Rpc;
using Microsoft.Data.Sqlite;

namespace BS2000Bridge.Host.Tests.Served;

/// <summary>The domains on a database: together, apart, and when the database cannot do what it is asked.</summary>
public sealed class DomainsTests : IDisposable
{
    private const string Employer = "1990000001700";
    private readonly TemporaryFolder _folder = new();

    private string File => _folder["modern.db"];

    [Theory]
    [InlineData(Domains.Affiliation | Domains.Salary, 8)]
    [InlineData(Domains.Affiliation, 3)]
    public async Task Services_OfDomains_AreTheirs(Domains domains, int expected)
    {
        await using Running running = await Running.StartAsync(Settings() with { Domains = domains });

        Assert.Equal(expected, running.Host.Services.Count);
        Assert.Equal(domains.HasFlag(Domains.Salary), running.Host.Services.Contains("ccss.salary.v1.SalaryService"));
    }

    [Fact]
    public async Task Start_SalaryAloneWithoutAffiliations_IsRefused()
    {
        HostSettingsException refused = await Assert.ThrowsAsync<HostSettingsException>(() => Running.StartAsync(Settings() with { Domains = Domains.Salary }));

        Assert.Contains("affiliations", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_DomainsInTwoHosts_FindOneAnother()
    {
        await using Running affiliation = await Running.StartAsync(Settings() with { Domains = Domains.Affiliation });
        await using Running salary = await Running.StartAsync(Settings() with
        {
            Domains = Domains.Salary,
            AffiliationUrl = affiliation.Host.Addresses[0],
            Database = DatabaseSettings.Sqlite(_folder["salary.db"]),
        });
        await new EmployerService.EmployerServiceClient(affiliation.Channel).SubmitEmployerAsync(new SubmitEmployerRequest { RequestId = "1", Employer = Company() });

        // Households are refused by DECSAL, companies are not: what the employer is was learnt from the other host.
        SubmitWageDeclarationResponse answer = await new SalaryService.SalaryServiceClient(salary.Channel).SubmitWageDeclarationAsync(new SubmitWageDeclarationRequest { RequestId = "2", Declaration = Wage() });

        Assert.Equal(Contracts.Common.V1.ReceiptState.OnHold, answer.Receipt.State);
    }

    [Fact]
    public async Task Submit_DatabaseLockedByAnother_UnavailableAndNothingIsKept()
    {
        var request = new SubmitEmployerRequest { RequestId = "1", Employer = Company() };
        HostSettings impatient = Settings() with { Domains = Domains.Affiliation, Database = DatabaseSettings.Sqlite(File) with { LockTimeout = TimeSpan.FromMilliseconds(50) } };
        await using (Running running = await Running.StartAsync(impatient))
        await using (var other = new SqliteConnection($"Data Source={File}"))
        {
            await other.OpenAsync();
            await using SqliteTransaction held = other.BeginTransaction(deferred: false);

            RpcException failure = await Assert.ThrowsAsync<RpcException>(async () => await new EmployerService.EmployerServiceClient(running.Channel).SubmitEmployerAsync(request));

            Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
            Assert.Equal("SIDE_UNAVAILABLE", failure.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
            Assert.DoesNotContain(File, failure.Status.Detail, StringComparison.Ordinal);
        }

        await using Running patient = await Running.StartAsync(Settings());
        SubmitEmployerResponse taken = await new EmployerService.EmployerServiceClient(patient.Channel).SubmitEmployerAsync(request);
        Assert.False(taken.Receipt.Repeated);
    }

    [Fact]
    public async Task Start_FolderThatIsNotThere_SaysWhichDatabase()
    {
        StorageException fault = await Assert.ThrowsAsync<StorageException>(
            () => Running.StartAsync(Settings() with { Database = DatabaseSettings.Sqlite(Path.Combine(_folder.Path, "absent", "modern.db")) }));

        Assert.Equal(StorageFault.Unavailable, fault.Fault);
        Assert.Contains("absent", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static Contracts.Affiliation.V1.Employer Company() => new()
    {
        EmployerNumber = Employer,
        Kind = EmployerKind.Company,
        Terms = { new EmployerTerms { InForceFrom = new Contracts.Common.V1.Date { Year = 2024, Month = 1, Day = 1 }, MutualityClass = 1, AccidentFactorHundredths = 100 } },
    };

    private static WageDeclaration Wage() => new()
    {
        EmployerNumber = Employer,
        InsuredNumber = "1893120105732",
        Period = new Contracts.Common.V1.YearMonth { Year = 2025, Month = 3 },
        HoursWorked = 173,
        Pay = new Pay { BaseWage = new Contracts.Common.V1.Money { Cents = 3000_00 } },
    };

    private HostSettings Settings() => new() { Urls = [Running.FreePort], Database = DatabaseSettings.Sqlite(File) };
}
