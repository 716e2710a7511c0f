using BS2000Bridge.Affiliation.ActivityAbroad;
using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Employers;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Affiliation.Tables;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Legislation.ActivityAbroad;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Storage;
using BS2000Bridge.Values;
using Google.Rpc;
using NodaTime;

namespace BS2000Bridge.Affiliation.Tests.ActivityAbroad;

/// <summary>The handler over a database of its own, with affiliations that a test gives.</summary>
internal sealed class AbroadBench : IAsyncDisposable, IAffiliationLookup
{
    private TemporaryDatabase _database = null!;
    private readonly List<(EmployerNumber Employer, InsuredNumber Insured, KnownAffiliation Known)> _affiliations = [];

    private AbroadBench()
    {
    }

    public static EmployerNumber Employer { get; } = LegalPerson(20_0412_3456);

    public static EmployerNumber OtherEmployer { get; } = LegalPerson(19_9924_0077);

    public static InsuredNumber Insured { get; } = InsuredNumber.Create(1985_03_14, 21);

    public static InsuredNumber OtherInsured { get; } = InsuredNumber.Create(1990_11_02, 7);

    /// <summary>Two third States with agreements, and two that signed the framework agreement later.</summary>
    public static ActivityAbroadSettings Settings { get; } = new()
    {
        AgreementMonths = new Dictionary<string, int>(StringComparer.Ordinal) { ["CA"] = 60 },
        LaterSignatures = new Dictionary<string, LocalDate>(StringComparer.Ordinal) { ["IT"] = new LocalDate(2023, 12, 28) },
    };

    /// <summary>Noon of 15 April 2025.</summary>
    public TestClock Clock { get; } = new(new DateTimeOffset(2025, 4, 15, 12, 0, 0, TimeSpan.Zero));

    public Database Database => _database.Database;

    public ActivityHandler Handler { get; private set; } = null!;

    public ActivityQueries Queries { get; private set; } = null!;

    public static Task<AbroadBench> StartAsync() => StartAsync(TemporaryDatabase.OpenAsync);

    public static Task<AbroadBench> StartOnPostgreSqlAsync() => StartAsync(TemporaryDatabase.OpenOnPostgreSqlAsync);

    private static async Task<AbroadBench> StartAsync(Func<TimeProvider, Task<TemporaryDatabase>> open)
    {
        var bench = new AbroadBench();
        bench._database = await open(bench.Clock);
        await AffiliationSchema.MigrateAsync(bench.Database);
        bench.Handler = new ActivityHandler(bench.Database, ParameterLibrary.Load(), bench, Settings);
        bench.Queries = new ActivityQueries(bench.Database, ActivityDecider.Create(ParameterLibrary.Load(), Settings), bench.Clock);
        return bench;
    }

    /// <summary>An application for 40 % of telework from Belgium in 2025, sound in all respects.</summary>
    public static SubmitActivityRequest Telework(string requestId) => new()
    {
        RequestId = requestId,
        Kind = ApplicationKind.Creation,
        Activity = new Activity
        {
            Procedure = Procedure.Multistate,
            EmployerNumber = Employer.ToString(),
            InsuredNumber = Insured.ToString(),
            ResidenceCountryCode = "BE",
            Period = Days("2025-05-01", "2025-12-31"),
            ResidenceShareBasisPoints = 4000,
            TeleworkShareBasisPoints = 4000,
        },
    };

    /// <summary>An application with a change.</summary>
    public static SubmitActivityRequest Telework(string requestId, Action<Activity> change)
    {
        SubmitActivityRequest request = Telework(requestId);
        change(request.Activity);
        return request;
    }

    public static Contracts.Common.V1.DateInterval Days(string first, string last) => new() { FirstDay = Day(first), LastDay = last.Length == 0 ? null : Day(last) };

    public static Date Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value.ToMessage();

    /// <summary>Affiliates the insured with the employer from 2024 on, living in Belgium.</summary>
    public void Affiliate(string residence = "BE", InsuredNumber? insured = null) =>
        _affiliations.Add((Employer, insured ?? Insured, new KnownAffiliation(new DaySpan(new LocalDate(2024, 1, 1), Last: null), IsEmployee: true, residence)));

    /// <summary>Sends an application that must be taken.</summary>
    public async Task<SubmitActivityResponse> TakeAsync(SubmitActivityRequest request)
    {
        ActivityAnswer answer = await Handler.SubmitAsync(request, CancellationToken.None);
        Assert.Null(answer.Failure);
        return answer.Response!;
    }

    /// <summary>Sends an application that must be refused.</summary>
    public async Task<DomainFailure> RefuseAsync(SubmitActivityRequest request)
    {
        ActivityAnswer answer = await Handler.SubmitAsync(request, CancellationToken.None);
        Assert.Null(answer.Response);
        return answer.Failure!;
    }

    public async Task<Activity> GetAsync(string name, AsOf? view = null)
    {
        GetActivityResponse answer = await Queries.GetAsync(new GetActivityRequest { Name = name, AsOf = view }, CancellationToken.None);
        return answer.Activity;
    }

    public Task<ListActivitiesResponse> ListAsync(ListActivitiesRequest request) => Queries.ListAsync(request, CancellationToken.None);

    /// <summary>Asks what cannot be answered.</summary>
    /// <returns>The reason, and the fields.</returns>
    public static async Task<(string Reason, IEnumerable<string> Fields)> FailAsync(Func<Task> question)
    {
        Google.Rpc.Status status = (await Assert.ThrowsAsync<RpcException>(question)).GetRpcStatus()!;
        return (status.GetDetail<ErrorInfo>()!.Reason, status.GetDetail<BadRequest>()?.FieldViolations.Select(field => field.Field) ?? []);
    }

    public Task<IReadOnlyList<KnownAffiliation>> FindAsync(ReadTransaction transaction, EmployerNumber employer, InsuredNumber insured, DaySpan days, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KnownAffiliation>>(
        [
            .. _affiliations
                .Where(one => one.Employer == employer && one.Insured == insured && one.Known.Days.First <= days.End && one.Known.Days.End >= days.First)
                .Select(one => one.Known),
        ]);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static EmployerNumber LegalPerson(long first10)
    {
        for (; ; first10++)
        {
            if (EmployerNumber.TryCreateLegalPerson(first10, 0, out EmployerNumber number))
            {
                return number;
            }
        }
    }
}
