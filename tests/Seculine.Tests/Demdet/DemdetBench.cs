using System.Net;
using BS2000Bridge.Affiliation;
using BS2000Bridge.Affiliation.ActivityAbroad;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Seculine.Demdet;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Settings;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BS2000Bridge.Seculine.Tests.Demdet;

/// <summary>The affiliation domain as it is served, and a member's folders, on 15 April 2025.</summary>
internal sealed class DemdetBench : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("demdet-").FullName;
    private readonly TestClock _clock = new(new DateTimeOffset(2025, 4, 15, 9, 0, 0, TimeSpan.Zero));
    private WebApplication _application = null!;
    private GrpcChannel _channel = null!;
    private Database _database = null!;

    public string Answers => Path.Combine(_folder, "answers");

    public DemdetSubmission Submission => new(_channel.CreateCallInvoker(), _clock);

    public ActivityAbroadService.ActivityAbroadServiceClient Activities => new(_channel);

    public static async Task<DemdetBench> StartAsync()
    {
        var bench = new DemdetBench();
        bench._database = await Database.OpenAsync(DatabaseSettings.Sqlite(Path.Combine(bench._folder, "centre.db")), bench._clock);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<TimeProvider>(bench._clock);
        builder.Services.AddAffiliation(ParameterLibrary.Load(), bench._database, new AffiliationSettings { ActivityAbroad = new ActivityAbroadSettings { AgreementMonths = new Dictionary<string, int>(StringComparer.Ordinal) { ["CA"] = 60 } } });
        bench._application = builder.Build();
        bench._application.MapAffiliation();
        await bench._application.StartAsync();
        bench._channel = GrpcChannel.ForAddress(bench._application.Urls.First());
        return bench;
    }

    /// <summary>Declares the entry of some insured, living in Belgium.</summary>
    public async Task EnterAsync(params int[] serials)
    {
        foreach (int serial in serials)
        {
            await new AffiliationService.AffiliationServiceClient(_channel).SubmitDeclarationAsync(new SubmitDeclarationRequest
            {
                Declaration = new Declaration
                {
                    RequestId = $"entry {serial}",
                    Entry = new Entry
                    {
                        Affiliation = new Contracts.Affiliation.V1.Affiliation
                        {
                            EmployerNumber = DemdetMade.Employer.ToString(),
                            InsuredNumber = DemdetMade.InsuredOf(serial).ToString(),
                            Period = new DateInterval { FirstDay = new Date { Year = 2025, Month = 4, Day = 14 } },
                            SchemeCode = "03",
                            Occupation = Occupation.Employee,
                            ContractType = ContractType.Permanent,
                            WeeklyHours = 40,
                            OccupationCode = "2512",
                            Activity = "Développeur de logiciels",
                            Workplace = new Place { CountryCode = "LU", PostalCode = "2975", Town = "Luxembourg" },
                        },
                        Residence = new Place { CountryCode = "BE", PostalCode = "6700", Town = "Arlon" },
                    },
                },
            });
        }
    }

    /// <summary>Puts a file into the member's folder.</summary>
    public string Put(string content, string? name = null)
    {
        string path = Path.Combine(_folder, name ?? DemdetMade.Name);
        File.WriteAllText(path, content);
        return path;
    }

    public Task<DemdetAccount> SubmitAsync(string path) => Submission.SubmitAsync(path, Answers);

    public void Advance(TimeSpan time) => _clock.Now += time;

    /// <summary>Does what the host's worker does.</summary>
    public Task<HoldReview> ReviewAsync() => _application.Services.GetRequiredService<ActivityHandler>().ReviewHoldsAsync();

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _application.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
