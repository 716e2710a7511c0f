using BS2000Bridge.Benchmarks.Services;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.EndToEnd.Tests.Programs;
using Grpc.Core;

namespace BS2000Bridge.EndToEnd.Tests.Seculine;

/// <summary>The small edition of the soak: a year of wages, named by counters, UUIDs and SECUline's digests in turn, a stream a month.</summary>
public sealed class SubmissionSoakTests
{
    private const int Employers = 20;
    private const int MonthsOfAYear = 12;

    // A few come and go: sockets that are being closed, files that are being checkpointed.
    private const int HandlesThatComeAndGo = 8;

    [Fact]
    public async Task SubmitWageDeclarations_AYearOfMixedNames_EachIsKnownByItsNameAndHandlesStay()
    {
        using TemporaryFolder folder = new();
        using BridgeServer server = BridgeServer.Start(folder["modern.db"]);
        await MadeRegister.SubmitAsync(server, Employers);
        int handles = 0;
        for (int month = 1; month <= MonthsOfAYear; month++)
        {
            Assert.All(await SubmitAsync(server, month), receipt => Assert.Equal((ReceiptState.Accepted, false), (receipt.State, receipt.Repeated)));
            handles = month == 2 ? server.Handles : handles;
        }

        await server.ComputedAsync();
        Assert.InRange(server.Handles, 1, handles + HandlesThatComeAndGo);
        for (int month = 1; month <= MonthsOfAYear; month++)
        {
            Assert.All(await SubmitAsync(server, month), receipt => Assert.Equal((ReceiptState.Accepted, true), (receipt.State, receipt.Repeated)));
        }
    }

    private static async Task<IReadOnlyList<Receipt>> SubmitAsync(BridgeServer server, int month)
    {
        using AsyncDuplexStreamingCall<SubmitWageDeclarationsRequest, SubmitWageDeclarationsResponse> call = new SalaryService.SalaryServiceClient(server.Channel).SubmitWageDeclarations();
        int sent = 0;
        foreach (SubmitWageDeclarationsRequest wage in MadeWages.WagesOfMixedNames(Employers, new Contracts.Common.V1.YearMonth { Year = 2025, Month = month }))
        {
            await call.RequestStream.WriteAsync(wage);
            sent++;
        }

        await call.RequestStream.CompleteAsync();
        List<Receipt> receipts = [];
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            receipts.Add(call.ResponseStream.Current.Receipt);
        }

        Assert.Equal(sent, receipts.Count);
        return receipts;
    }
}
