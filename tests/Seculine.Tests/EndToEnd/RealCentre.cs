using BS2000Bridge.Affiliation;
using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Employers;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary;
using BS2000Bridge.Seculine.Submission;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Settings;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace BS2000Bridge.Seculine.Tests.EndToEnd;

/// <summary>The services of affiliation and salary over databases of their own, on 10 June 2025, with some employers and insured.</summary>
public sealed class RealCentre : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestServer? _server;
    private Database? _affiliation;
    private Database? _salary;

    /// <summary>A private household, under the simplified procedure.</summary>
    internal static string Household { get; } = MadeUp.LegalPerson(77).ToString();

    /// <summary>Affiliated as an employee since 1 January 2022.</summary>
    internal static string Employee { get; } = MadeUp.Person(1).ToString();

    /// <summary>Affiliated as a civil servant of the State since 1 January 2022.</summary>
    internal static string CivilServant { get; } = MadeUp.Person(2).ToString();

    /// <summary>Affiliated as an employee from 1 January 2022 to 31 March 2025.</summary>
    internal static string Former { get; } = MadeUp.Person(3).ToString();

    /// <summary>Never affiliated.</summary>
    internal static string Stranger { get; } = MadeUp.Person(4).ToString();

    internal TestClock Clock { get; } = new(new DateTimeOffset(2025, 6, 10, 12, 0, 0, TimeSpan.Zero));

    internal CallInvoker Invoker => _server!.Channel.CreateCallInvoker();

    internal IServiceProvider Services => _server!.Services;

    /// <summary>Decisions with a list for the controlled field: scheme 16 has A alone.</summary>
    internal static SeculineDecisions Decisions { get; } = new() { ControlValues = new Dictionary<string, IReadOnlyList<string>> { ["16"] = ["A"] } };

    public async Task InitializeAsync()
    {
        ParameterLibrary library = ParameterLibrary.Load();
        _affiliation = await Database.OpenAsync(DatabaseSettings.Sqlite(_folder["affiliation.db"]), Clock);
        _salary = await Database.OpenAsync(DatabaseSettings.Sqlite(_folder["salary.db"]), Clock);
        var settings = new AffiliationSettings
        {
            ExitReasons = new HashSet<string> { "1", "2" },
            UnknownContracts = new HashSet<(string, ContractType)> { ("10", ContractType.Seasonal) },
        };

        // Salary's workers begin before the port is known: until then the affiliations do not answer, which they may not, and they ask again.
        _server = await TestServer.StartAsync(
            services => services
                .AddSingleton<TimeProvider>(Clock)
                .AddAffiliation(library, _affiliation, settings)
                .AddSalary(library, _salary, () => _server?.Channel.CreateCallInvoker() ?? throw new RpcException(new Status(StatusCode.Unavailable, "The port is not known yet."))),
            application =>
            {
                application.MapAffiliation();
                application.MapSalary();
            });
        await RegisterAsync();
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        await _affiliation!.DisposeAsync();
        await _salary!.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Submits lines as a file; the capped wage of all months is 18,000 EUR.</summary>
    internal Task<SubmissionAccount> SubmitAsync(SeculineKind kind, IEnumerable<string> lines, AnswerFolder? answers = null, Action<RejectedLine>? rejected = null) =>
        new SeculineSubmission(Invoker, Decisions, _ => new Values.Money(18_000_00))
            .SubmitAsync(MadeUp.FileOf(lines), kind, new SubmissionOptions { Answers = answers, Rejected = rejected });

    private async Task RegisterAsync()
    {
        var employers = new EmployerService.EmployerServiceClient(Invoker);
        await employers.SubmitEmployerAsync(new SubmitEmployerRequest { RequestId = "company", Employer = Employer(MadeUp.Employer.ToString(), EmployerKind.Company) });
        await employers.SubmitEmployerAsync(new SubmitEmployerRequest { RequestId = "household", Employer = Employer(Household, EmployerKind.Household) });
        SubmissionAccount entries = await SubmitAsync(
            SeculineKind.Decaff,
            [
                Line.Entry(Employee, "20220101"),
                Line.Entry(CivilServant, "20220101").With(11, "10"),
                Line.Entry(Former, "20220101").With(13, "D").With(16, "20250331"),
                Line.Entry(Employee, "20220101").With(2, Household),
            ]);
        Assert.Equal((4, 4), (entries.Lines, entries.Accepted));
    }

    private static Employer Employer(string number, EmployerKind kind) => new()
    {
        EmployerNumber = number,
        Kind = kind,
        Terms =
        {
            new EmployerTerms
            {
                InForceFrom = new LocalDate(2019, 1, 1).ToMessage(),
                MutualityClass = kind == EmployerKind.Household ? 0 : 1,
                AccidentFactorHundredths = 100,
                OccupationalHealthService = Contracts.Common.V1.OccupationalHealthService.Stm,
            },
        },
    };
}
