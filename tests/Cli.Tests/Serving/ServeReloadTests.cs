using System.Diagnostics;
using BS2000Bridge.Cli.Tests.Parameters;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using Grpc.Net.Client;

namespace BS2000Bridge.Cli.Tests.Serving;

/// <summary>A running service reads the centre's parameters again when it is told to, whole or not at all.</summary>
public sealed class ServeReloadTests
{
    /// <summary>4,250.00 at 0.70 % is 29.75, at 0.80 % 34.00.</summary>
    [Fact]
    public async Task Serve_ToldToReload_ComputesWithTheNewRateAndKeepsItWhenTheNextFileIsWrong()
    {
        using var folder = new TemporaryFolder();
        CentreFile.Write(folder["own"], "0.70");
        using Process bridge = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!,
            [Path.Combine(AppContext.BaseDirectory, "BS2000Bridge.Cli.dll"), "serve", "--url", "http://127.0.0.1:0", "--database", folder.Database, "--parameters", folder["own"]])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            string address = (await AnnouncedAsync(bridge))["Listening at ".Length..];
            Assert.Equal(29_75, await AccidentOfAsync(address));

            CentreFile.Write(folder["own"], "0.80");
            await TellAsync(bridge, "HUP");
            Assert.Equal($"Listening at {address}", await AnnouncedAsync(bridge));
            Assert.Equal(34_00, await AccidentOfAsync(address));

            CentreFile.Write(folder["own"], "much");
            await TellAsync(bridge, "HUP");
            Assert.StartsWith("bridge: rates.yaml, line 6, parameter accident.employees.employer: 'value' 'much' is not a number", await bridge.StandardError.ReadLineAsync(), StringComparison.Ordinal);
            Assert.StartsWith("The parameters of before stay in force.", await bridge.StandardError.ReadLineAsync(), StringComparison.Ordinal);
            Assert.Equal(34_00, await AccidentOfAsync(address));

            await TellAsync(bridge, "TERM");
            await bridge.WaitForExitAsync();
            Assert.Equal((0, ""), (bridge.ExitCode, await bridge.StandardError.ReadToEndAsync()));
        }
        finally
        {
            if (!bridge.HasExited)
            {
                bridge.Kill();
            }
        }
    }

    // The first line that it announces, once it has announced them all.
    private static async Task<string> AnnouncedAsync(Process bridge)
    {
        string? first = await bridge.StandardOutput.ReadLineAsync(), line = first;
        while (line is not null && !line.Contains("Ctrl-C ends it", StringComparison.Ordinal))
        {
            line = await bridge.StandardOutput.ReadLineAsync();
        }

        return first ?? "it ended";
    }

    private static async Task TellAsync(Process bridge, string signal)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", $"{bridge.Id}"]);
        await kill.WaitForExitAsync();
    }

    private static async Task<long> AccidentOfAsync(string address)
    {
        using GrpcChannel channel = GrpcChannel.ForAddress(address);
        ComputeContributionsResponse found = await new ComputationService.ComputationServiceClient(channel).ComputeContributionsAsync(new ComputeContributionsRequest
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
        });
        return found.Lines.Single(line => line.Branch == Branch.Accident).EmployerShare.Cents;
    }
}
