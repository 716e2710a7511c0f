using BS2000Bridge.Benchmarks.Services;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.EndToEnd.Tests.Programs;
using Grpc.Core;

namespace BS2000Bridge.EndToEnd.Tests.Seculine;

/// <summary>The employers and entries behind made-up wages.</summary>
internal static class MadeRegister
{
    /// <summary>Declares them to a server, which must accept each.</summary>
    public static async Task SubmitAsync(BridgeServer server, int employers)
    {
        foreach (SubmitEmployersRequest employer in MadeWages.Employers(employers))
        {
            _ = await new EmployerService.EmployerServiceClient(server.Channel).SubmitEmployerAsync(new SubmitEmployerRequest { RequestId = employer.RequestId, Employer = employer.Employer });
        }

        using AsyncDuplexStreamingCall<SubmitDeclarationsRequest, SubmitDeclarationsResponse> call = new AffiliationService.AffiliationServiceClient(server.Channel).SubmitDeclarations();
        foreach (SubmitDeclarationsRequest entry in MadeWages.Entries(employers))
        {
            await call.RequestStream.WriteAsync(entry);
        }

        await call.RequestStream.CompleteAsync();
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            Assert.Equal(ReceiptState.Accepted, call.ResponseStream.Current.Receipt.State);
        }
    }
}
