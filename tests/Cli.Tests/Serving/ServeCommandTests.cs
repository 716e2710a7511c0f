using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using BS2000Bridge.Cli.Infrastructure;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using Grpc.Net.Client;

namespace BS2000Bridge.Cli.Tests.Serving;

public sealed partial class ServeCommandTests
{
    /// <summary>E01 of a third-party payroll test of 2024-01: 4250.00 gross, 520.13 of the insured.</summary>
    [Fact]
    public async Task Serve_FreePort_SaysWhereAndAnswersUntilInterrupted()
    {
        (int exitCode, string errors) = await WhileServingAsync("Ctrl-C ends it", ["--url", "http://127.0.0.1:0"], async said =>
        {
            Assert.Contains("Serving ccss.salary.v1.ComputationService\n", said);
            using GrpcChannel channel = GrpcChannel.ForAddress(ListeningAt().Match(said).Groups["url"].Value);
            var request = new ComputeContributionsRequest
            {
                Case = new WageCase
                {
                    Declaration = new WageDeclaration
                    {
                        Period = new Contracts.Common.V1.YearMonth { Year = 2024, Month = 1 },
                        HoursWorked = 173,
                        Pay = new Pay { BaseWage = new Money { Cents = 4250_00 } },
                    },
                    MutualityClass = 1,
                },
            };
            ComputeContributionsResponse found = await new ComputationService.ComputationServiceClient(channel).ComputeContributionsAsync(request);
            Assert.Equal(520_13, found.InsuredTotal.Cents);
        });

        Assert.Equal((130, ""), (exitCode, errors));
    }

    [Fact]
    public async Task Serve_Json_HasAddressesAndServices()
    {
        await WhileServingAsync("services", ["--url", "http://127.0.0.1:0", "--url", "http://[::1]:0", "--json"], said =>
        {
            JsonElement document = JsonDocument.Parse(said).RootElement;
            Assert.Equal(["addresses", "services", "parameters", "parametersOfCentre"], document.EnumerateObject().Select(member => member.Name));
            Assert.Equal(["127.0.0.1", "[::1]"], document.GetProperty("addresses").EnumerateArray().Select(address => new Uri(address.GetString()!).Host));
            Assert.Equal(
                [
                    "ccss.affiliation.v1.ActivityAbroadService", "ccss.affiliation.v1.AffiliationService", "ccss.affiliation.v1.EmployerService",
                    "ccss.salary.v1.ComputationService", "ccss.salary.v1.IncapacityService", "ccss.salary.v1.IncomeService",
                    "ccss.salary.v1.OpeningService", "ccss.salary.v1.SalaryService",
                ],
                document.GetProperty("services").EnumerateArray().Select(service => service.GetString()));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Serve_PortInUse_Ends2AndSaysWhich()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        using var folder = new TemporaryFolder();
        CliRun run = await CliRun.BridgeAsync("serve", "--url", $"http://{other.LocalEndpoint}", "--database", folder.Database);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{other.LocalEndpoint}: address already in use", run.Error);
        Assert.Contains("Choose another address, or end the program that listens there.", run.Error);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("--url nowhere", "--url: 'nowhere' is no address.")]
    [InlineData("--url http://0.0.0.0:5080", "would send personal data in the clear.")]
    [InlineData("--url https://127.0.0.1:5080", "needs a certificate.")]
    [InlineData("--database nowhere", "--database: that is no database.")]
    [InlineData("--domain salary", "Salary follows the affiliations, and nothing says where they are served.")]
    [InlineData("--domain cash", "--domain: 'cash' is none of affiliation, salary.")]
    [InlineData("--decisions absent.json", "absent.json")]
    [InlineData("--tls-certificate a.pem", "Give --tls-certificate and --tls-key together.")]
    [InlineData("--tls-key a.key", "Give --tls-certificate and --tls-key together.")]
    [InlineData("--client-ca a.pem", "--client-ca needs --tls-certificate and --tls-key.")]
    [InlineData("--tls-certificate a.pem --tls-key a.key", "There is a certificate, but no address that uses it.")]
    [InlineData("--url https://127.0.0.1:0 --tls-certificate absent.pem --tls-key absent.key", "absent.pem holds no certificate that can be read")]
    public async Task Serve_SettingsThatCannotBe_Ends2AndSaysWhy(string options, string expected)
    {
        CliRun run = await CliRun.BridgeAsync(["serve", .. options.Split(' ')]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    /// <summary>Serves until the check is done, and then interrupts.</summary>
    private static async Task<(int ExitCode, string Errors)> WhileServingAsync(string announced, string[] options, Func<string, Task> check)
    {
        using var output = new Announcement(announced) { NewLine = "\n" };
        using var errors = new StringWriter();
        using var folder = new TemporaryFolder();
        using var interrupt = new CancellationTokenSource();
        var terminal = new Terminal(output, errors, OutIsTerminal: false, ErrorIsTerminal: false, Width: 200, TimeProvider.System);
        Task<int> serving = CommandRunner.RunAsync(Program.Compose(terminal), ["serve", "--database", folder.Database, .. options], terminal, interrupt.Token);
        Task first = await Task.WhenAny(serving, output.Written);
        Assert.True(first == output.Written, errors.ToString());
        try
        {
            await check(await output.Written);
        }
        finally
        {
            await interrupt.CancelAsync();
        }

        return (await serving, errors.ToString());
    }

    [GeneratedRegex("^Listening at (?<url>http://127\\.0\\.0\\.1:[1-9][0-9]*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningAt();
}
