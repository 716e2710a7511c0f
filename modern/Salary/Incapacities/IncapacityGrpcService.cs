using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Legislation.Incapacities;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Basics;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Wages;
using BS2000Bridge.Values;
using Grpc.Core;
using NodaTime;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>Incapacities for work (DECMAL), who bears the pay, and what the Mutualité des employeurs gives back.</summary>
internal sealed class IncapacityGrpcService(IncapacityIntake intake, IncapacityQueries queries, TimeProvider clock) : IncapacityService.IncapacityServiceBase
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
        var faults = new List<FieldFault>();
        long employer = Question.ReadEmployer(request.EmployerNumber, faults);
        if (!InsuredNumber.TryParse(request.InsuredNumber, out InsuredNumber insured))
        {
            faults.Add(new FieldFault("insured_number", "expected 13 digits with right check digits"));
        }

        LocalDate on = Days.Today(clock);
        if (request.On is not null && !request.On.TryToValue(out on))
        {
            faults.Add(new FieldFault("on", "is no day of the calendar"));
        }

        if (faults.Count > 0)
        {
            throw DomainFailure.Invalid(faults).ToRpcException();
        }

        try
        {
            ContinuedPay pay = await queries.ContinuedPayAsync(employer, insured.Value, on, context.CancellationToken).ConfigureAwait(false);
            return new GetContinuedPayResponse { DaysInReferencePeriod = pay.DaysInReferencePeriod, EmployerPaysUntil = pay.EmployerPaysUntil?.ToMessage() };
        }
        catch (MissingParameterException missing)
        {
            throw missing.ToFailure().ToRpcException();
        }
    }

    private async Task<IReadOnlyList<SubmitIncapacitiesResponse>> TakeAsync(IReadOnlyList<SubmitIncapacitiesRequest> requests, CancellationToken cancellation) =>
        [.. (await TakeAsync([.. requests.Select(IncapacityDeclaration.Of)], cancellation).ConfigureAwait(false)).Select(decision => new SubmitIncapacitiesResponse { Receipt = decision.Receipt })];

    private async Task<IReadOnlyList<IncapacityDecision>> TakeAsync(IReadOnlyList<IncapacityDeclaration> batch, CancellationToken cancellation)
    {
        try
        {
            return await intake.TakeAsync(batch, cancellation).ConfigureAwait(false);
        }
        catch (RpcException failure) when (failure.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded)
        {
            throw new DomainFailure(ErrorReason.SideUnavailable, "The affiliations cannot be asked for just now, and without them nothing is decided; send it again later.").ToRpcException();
        }
    }
}
