using BS2000Bridge.Affiliation;
using BS2000Bridge.Affiliation.ActivityAbroad;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Seculine.Demdet;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Seculine.Tests.Demdet;

/// <summary>The affiliation domain as it is served, and a member's folders, on 15 April 2025.</summary>
internal sealed class DemdetBench : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestClock _clock = new(new DateTimeOffset(2025, 4, 15, 9, 0, 0, TimeSpan.Zero));
    private TestServer _server = null!;
    private Database _database = null!;

    public string Answers => _folder["answers"];

    public DemdetSubmission Submission => new(_server.Channel.CreateCallInvoker(), _clock);

    public ActivityAbroadService.ActivityAbroadServiceClient Activities => new(_server.Channel);

    public static async Task<DemdetBench> StartAsync()
    {
        var bench = new DemdetBench();
        bench._database = await Database.OpenAsync(DatabaseSettings.Sqlite(bench._folder["centre.db"]), bench._clock);
        bench._server = await TestServer.StartAsync(
            services => services.AddSingleton<TimeProvider>(bench._clock).AddAffiliation(
                ParameterLibrary.Load(), bench._database, new AffiliationSettings { ActivityAbroad = new ActivityAbroadSettings { AgreementMonths = new Dictionary<string, int>(StringComparer.Ordinal) { ["CA"] = 60 } } }),
            application => application.MapAffiliation());
        return bench;
    }

    /// <summary>Declares the entry of some insured, living in Belgium.</summary>
    public async Task EnterAsync(params int[] serials)
    {
        foreach (int serial in serials)
        {
            await new AffiliationService.AffiliationServiceClient(_server.Channel).SubmitDeclarationAsync(new SubmitDeclarationRequest
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
        string path = _folder[name ?? DemdetMade.Name];
        File.WriteAllText(path, content);
        return path;
    }

    public Task<DemdetAccount> SubmitAsync(string path) => Submission.SubmitAsync(path, Answers);

    public void Advance(TimeSpan time) => _clock.Now += time;

    /// <summary>Does what the host's worker does.</summary>
    public Task<HoldReview> ReviewAsync() => _server.Services.GetRequiredService<ActivityHandler>().ReviewHoldsAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }
}
