using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Legislation.Incapacities;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Computation;
using BS2000Bridge.Services.Streams;
using Grpc.Core;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>Incapacities for work (DECMAL), who bears the pay, and what the Mutualité des employeurs gives back.</summary>
internal sealed class IncapacityGrpcService(IncapacityHandler handler, IncapacityQueries queries, TimeProvider clock) : IncapacityService.IncapacityServiceBase
{
    /// <inheritdoc/>
    public override async Task<SubmitIncapacityResponse> SubmitIncapacity(SubmitIncapacityRequest request, ServerCallContext context)
    {
        IncapacityDecision decision = (await TakeAsync([IncapacityDeclaration.Of(request)], context.CancellationToken).ConfigureAwait(false))[0];
        return decision.Failure is { } failure ? throw failure.ToRpcException() : new SubmitIncapacityResponse { Receipt = decision.Receipt };
    }

    /// <inheritdoc/>
    public override Task SubmitIncapacities(
        IAsyncStreamReader<SubmitIncapacitiesRequest> requestStream,
        IServerStreamWriter<SubmitIncapacitiesResponse> responseStream,
        ServerCallContext context) =>
        BatchedStream.RunAsync(requestStream, responseStream, TakeAsync, context.CancellationToken);

    /// <inheritdoc/>
    public override Task<ListIncapacitiesResponse> ListIncapacities(ListIncapacitiesRequest request, ServerCallContext context) =>
        queries.ListAsync(request, context.CancellationToken);

    /// <inheritdoc/>
    public override async Task<GetContinuedPayResponse> GetContinuedPay(GetContinuedPayRequest request, ServerCallContext context)
    {
        var faults = new InvalidFields();
        EmployerNumber? employer = faults.Employer("employer_number", request.EmployerNumber);
        InsuredNumber? insured = faults.Insured("insured_number", request.InsuredNumber);
        LocalDate on = Luxembourg.Today(clock);
        if (request.On is not null && !request.On.TryToValue(out on))
        {
            faults.Add("on", "is no day of the calendar");
        }

        if (faults.ToFailure() is { } failure)
        {
            throw failure.ToRpcException();
        }

        try
        {
            ContinuedPay pay = await queries.ContinuedPayAsync(employer!.Value, insured!.Value, on, context.CancellationToken).ConfigureAwait(false);
            return new GetContinuedPayResponse { DaysInReferencePeriod = pay.DaysInReferencePeriod, EmployerPaysUntil = pay.EmployerPaysUntil?.ToMessage() };
        }
        catch (MissingParameterException missing)
        {
            throw missing.ToFailure().ToRpcException();
        }
    }

    private async Task<IReadOnlyList<SubmitIncapacitiesResponse>> TakeAsync(IReadOnlyList<SubmitIncapacitiesRequest> requests, CancellationToken cancellationToken) =>
        [.. (await TakeAsync([.. requests.Select(IncapacityDeclaration.Of)], cancellationToken).ConfigureAwait(false)).Select(decision => new SubmitIncapacitiesResponse { Receipt = decision.Receipt })];

    private async Task<IReadOnlyList<IncapacityDecision>> TakeAsync(IReadOnlyList<IncapacityDeclaration> batch, CancellationToken cancellationToken)
    {
        try
        {
            return await handler.TakeAsync(batch, cancellationToken).ConfigureAwait(false);
        }
        catch (RpcException failure) when (failure.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded)
        {
            throw ServiceFailures.SideUnavailable("The affiliations cannot be asked for just now, and without them nothing is decided; send it again later.").ToRpcException();
        }
    }
}
