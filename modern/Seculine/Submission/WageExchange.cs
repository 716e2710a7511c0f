using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Seculine.Answers;
using BS2000Bridge.Values;
using Grpc.Core;

namespace BS2000Bridge.Seculine.Submission;

/// <summary>DECSAL with the salary service.</summary>
internal sealed class WageExchange(CallInvoker invoker) : Exchange<SubmitWageDeclarationsRequest, SubmitWageDeclarationsResponse>
{
    private readonly SalaryService.SalaryServiceClient _client = new(invoker);

    /// <inheritdoc/>
    public override AsyncDuplexStreamingCall<SubmitWageDeclarationsRequest, SubmitWageDeclarationsResponse> Open(CancellationToken cancellationToken) =>
        _client.SubmitWageDeclarations(cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public override void Identify(SubmitWageDeclarationsRequest request, string requestId) => request.RequestId = requestId;

    /// <inheritdoc/>
    public override Receipt ReceiptOf(SubmitWageDeclarationsResponse response) => response.Receipt;

    /// <inheritdoc/>
    public override Task<Rejection?> CheckAsync(SubmitWageDeclarationsRequest request, CancellationToken cancellationToken) => RejectionOfAsync(
        _client.SubmitWageDeclarationAsync(
            new SubmitWageDeclarationRequest { RequestId = request.RequestId, Declaration = request.Declaration, ValidateOnly = true },
            cancellationToken: cancellationToken));

    /// <inheritdoc/>
    public override WageMonth? WageMonthOf(SubmitWageDeclarationsRequest request) =>
        EmployerNumber.TryParse(request.Declaration.EmployerNumber, out EmployerNumber employer) && request.Declaration.Period.TryToValue(out Values.YearMonth month)
            ? new WageMonth(employer, month)
            : null;
}
