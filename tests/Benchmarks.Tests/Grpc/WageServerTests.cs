using BS2000Bridge.Benchmarks.Grpc;
using Grpc.Core;
using Grpc.Net.Client;

namespace BS2000Bridge.Benchmarks.Tests.Grpc;

public sealed class WageServerTests
{
    [Fact]
    public async Task StartOurs_Calls_GetTheWagesAskedFor()
    {
        using WageServer server = WageServer.StartOurs();
        using GrpcChannel channel = GrpcChannel.ForAddress($"http://127.0.0.1:{server.Port}");
        var client = new Wages.WagesClient(channel);
        var wage = new Wage { InsuredNumber = 1_990_022_800_017, EmployerNumber = 7, Month = 202_501, AmountCents = -1 };

        Assert.Equal(wage, await client.ConfirmAsync(wage));

        using AsyncServerStreamingCall<Wage> call = client.List(new ListRequest { Wages = 3 });
        List<long> cents = [];
        await foreach (Wage listed in call.ResponseStream.ReadAllAsync())
        {
            Assert.Equal((1_980_010_100_000 + cents.Count, 2_005_123_400_013, 202_505), (listed.InsuredNumber, listed.EmployerNumber, listed.Month));
            cents.Add(listed.AmountCents);
        }

        Assert.Equal([250_000L, 250_001L, 250_002L], cents);
    }

    [Fact]
    public void Start_OfAProgramThatSaysNoPort_SaysSo()
    {
        BenchmarkException failure = Assert.Throws<BenchmarkException>(() => WageServer.Start("silent", "sh", ["-c", "echo no"]));

        Assert.Equal(70, failure.ExitCode);
        Assert.Contains("'silent' did not start; it said 'no'", failure.Message, StringComparison.Ordinal);
    }
}
