using Grpc.Core;

namespace BS2000Bridge.Seculine.Tests.Doubles;

/// <summary>The services as far as SECUline calls them.</summary>
internal static class DoubleServices
{
    internal sealed class Affiliations(Centre centre) : AffiliationService.AffiliationServiceBase
    {
        public override async Task SubmitDeclarations(
            IAsyncStreamReader<SubmitDeclarationsRequest> requestStream,
            IServerStreamWriter<SubmitDeclarationsResponse> responseStream,
            ServerCallContext context)
        {
            await foreach (SubmitDeclarationsRequest request in requestStream.ReadAllAsync(context.CancellationToken))
            {
                await responseStream.WriteAsync(new SubmitDeclarationsResponse { Receipt = centre.Decaff.Decide(request.Declaration.RequestId, request.Declaration) });
            }
        }

        public override Task<SubmitDeclarationResponse> SubmitDeclaration(SubmitDeclarationRequest request, ServerCallContext context)
        {
            Assert.True(request.ValidateOnly);
            centre.Decaff.Check(request.Declaration);
            return Task.FromResult(new SubmitDeclarationResponse());
        }

        public override Task<ListAffiliationsResponse> ListAffiliations(ListAffiliationsRequest request, ServerCallContext context) =>
            Task.FromResult(centre.ListAffiliations(request));
    }

    internal sealed class Wages(Centre centre) : SalaryService.SalaryServiceBase
    {
        public override async Task SubmitWageDeclarations(
            IAsyncStreamReader<SubmitWageDeclarationsRequest> requestStream,
            IServerStreamWriter<SubmitWageDeclarationsResponse> responseStream,
            ServerCallContext context)
        {
            await foreach (SubmitWageDeclarationsRequest request in requestStream.ReadAllAsync(context.CancellationToken))
            {
                await responseStream.WriteAsync(new SubmitWageDeclarationsResponse { Receipt = centre.Decsal.Decide(request.RequestId, request.Declaration) });
            }
        }

        public override Task<SubmitWageDeclarationResponse> SubmitWageDeclaration(SubmitWageDeclarationRequest request, ServerCallContext context)
        {
            Assert.True(request.ValidateOnly);
            centre.Decsal.Check(request.Declaration);
            return Task.FromResult(new SubmitWageDeclarationResponse());
        }

        public override Task<ListMissingWageDeclarationsResponse> ListMissingWageDeclarations(ListMissingWageDeclarationsRequest request, ServerCallContext context) =>
            Task.FromResult(centre.ListMissing(request));

        public override Task<ListChargesResponse> ListCharges(ListChargesRequest request, ServerCallContext context) => Task.FromResult(centre.ListCharges(request));
    }

    internal sealed class Incapacities(Centre centre) : IncapacityService.IncapacityServiceBase
    {
        public override async Task SubmitIncapacities(
            IAsyncStreamReader<SubmitIncapacitiesRequest> requestStream,
            IServerStreamWriter<SubmitIncapacitiesResponse> responseStream,
            ServerCallContext context)
        {
            await foreach (SubmitIncapacitiesRequest request in requestStream.ReadAllAsync(context.CancellationToken))
            {
                await responseStream.WriteAsync(new SubmitIncapacitiesResponse
                {
                    Receipt = centre.Decmal.Decide(request.RequestId, request.Incapacity is { } incapacity ? incapacity : request.Cancellation),
                });
            }
        }

        public override Task<ListIncapacitiesResponse> ListIncapacities(ListIncapacitiesRequest request, ServerCallContext context) =>
            Task.FromResult(centre.ListIncapacities(request));
    }
}
