using BS2000Bridge.Benchmarks.Services;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.EndToEnd.Tests.InitialLoad;
using BS2000Bridge.EndToEnd.Tests.Programs;
using Grpc.Core;

namespace BS2000Bridge.EndToEnd.Tests.Seculine;

/// <summary>A server that is killed again and again while it takes declarations: what it had accepted is there, once.</summary>
public sealed class SubmissionKillTests
{
    private const int Kills = 25;
    private const int Employers = 40;

    private static readonly YearMonth Month = new(2025, 3);

    [Fact]
    public async Task SubmitWageDeclarations_ServerKilledAtRandomMoments_EveryAcceptedOneIsThereOnce()
    {
        int seed = Seed.Next(nameof(SubmissionKillTests));
        var random = new Random(seed);
        using TemporaryFolder folder = new();
        string database = folder["modern.db"];
        SubmitWageDeclarationsRequest[] wages = [.. MadeWages.Wages(Employers, new Contracts.Common.V1.YearMonth { Year = Month.Year, Month = Month.Month })];
        HashSet<string> accepted = new(StringComparer.Ordinal);
        await PrepareAsync(database);
        for (int kill = 0; kill < Kills; kill++)
        {
            // What was accepted already is answered at once: the moment lies among the others.
            int answers = accepted.Count + random.Next(1 + ((wages.Length - accepted.Count) / 4));
            using BridgeServer server = BridgeServer.Start(database);
            await SubmitUntilKilledAsync(server, wages, answers, accepted);
        }

        using (BridgeServer server = BridgeServer.Start(database))
        {
            List<Receipt> receipts = await SubmitAsync(server, wages);
            Assert.True(receipts.Count == wages.Length, $"seed {seed}: {receipts.Count} answers");
            Assert.All(receipts, receipt => Assert.Equal(ReceiptState.Accepted, receipt.State));
            Assert.All(receipts.Where(receipt => accepted.Contains(receipt.RequestId)), receipt => Assert.True(receipt.Repeated, $"seed {seed}: {receipt.RequestId} was accepted and lost"));
            await server.ComputedAsync();
        }

        IReadOnlyList<string> facts = await InitialLoadContent.ReadAsync(database, MadeWages.Pairs(Employers).Select(pair => pair.Employer).Distinct(StringComparer.Ordinal));
        Assert.Equal(wages.Length, facts.Count(fact => fact.StartsWith("wage Accepted", StringComparison.Ordinal)));
        Assert.Equal(wages.Length, facts.Count(fact => fact.StartsWith("wage", StringComparison.Ordinal)));
        Assert.Equal(wages.Length * Values.Branches.Count, facts.Count(fact => fact.StartsWith("charge Charge", StringComparison.Ordinal)));
        Assert.Equal(wages.Length * Values.Branches.Count, facts.Count(fact => fact.StartsWith("charge", StringComparison.Ordinal)));
    }

    private static async Task PrepareAsync(string database)
    {
        using BridgeServer server = BridgeServer.Start(database);
        await MadeRegister.SubmitAsync(server, Employers);
    }

    /// <summary>Submits everything, and kills the server once it has answered so many.</summary>
    private static async Task SubmitUntilKilledAsync(BridgeServer server, SubmitWageDeclarationsRequest[] wages, int answers, HashSet<string> accepted)
    {
        using AsyncDuplexStreamingCall<SubmitWageDeclarationsRequest, SubmitWageDeclarationsResponse> call = new SalaryService.SalaryServiceClient(server.Channel).SubmitWageDeclarations();
        Task sending = SendAsync(call, wages);
        int answered = 0;
        try
        {
            while (answered < answers && await call.ResponseStream.MoveNext(CancellationToken.None))
            {
                answered++;
                Assert.Equal(ReceiptState.Accepted, call.ResponseStream.Current.Receipt.State);
                accepted.Add(call.ResponseStream.Current.Receipt.RequestId);
            }

            server.Kill();
            while (await call.ResponseStream.MoveNext(CancellationToken.None))
            {
                accepted.Add(call.ResponseStream.Current.Receipt.RequestId);
            }
        }
        catch (RpcException)
        {
            // It was killed.
        }

        await sending;
    }

    private static async Task SendAsync(AsyncDuplexStreamingCall<SubmitWageDeclarationsRequest, SubmitWageDeclarationsResponse> call, SubmitWageDeclarationsRequest[] wages)
    {
        try
        {
            foreach (SubmitWageDeclarationsRequest wage in wages)
            {
                await call.RequestStream.WriteAsync(wage);
            }

            await call.RequestStream.CompleteAsync();
        }
        catch (Exception fault) when (fault is RpcException or IOException or InvalidOperationException or OperationCanceledException)
        {
            // The server is gone: so is the stream.
        }
    }

    private static async Task<List<Receipt>> SubmitAsync(BridgeServer server, SubmitWageDeclarationsRequest[] wages)
    {
        using AsyncDuplexStreamingCall<SubmitWageDeclarationsRequest, SubmitWageDeclarationsResponse> call = new SalaryService.SalaryServiceClient(server.Channel).SubmitWageDeclarations();
        Task sending = SendAsync(call, wages);
        List<Receipt> receipts = [];
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            receipts.Add(call.ResponseStream.Current.Receipt);
        }

        await sending;
        return receipts;
    }
}
