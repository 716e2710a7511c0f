using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace BS2000Bridge.Contracts.Errors;

/// <summary>Turns failures of the domain into what travels.</summary>
public static class DomainFailureExtensions
{
    /// <summary>
    /// The failure as <c>google.rpc.Status</c>: ErrorInfo with the reason always, BadRequest with the fields, the SECUline
    /// rejection and its text where there is one.
    /// </summary>
    public static Google.Rpc.Status ToStatus(this DomainFailure failure)
    {
        var info = new ErrorInfo { Domain = ErrorTable.Domain, Reason = ErrorTable.NameOf(failure.Reason) };
        info.Metadata.Add(failure.Metadata.ToDictionary());
        var status = new Google.Rpc.Status { Code = (int)ErrorTable.CodeOf(failure.Reason), Message = failure.Message };
        status.Details.Add(Any.Pack(info));
        if (failure.Fields.Count > 0)
        {
            var request = new BadRequest();
            request.FieldViolations.Add(failure.Fields.Select(field => new BadRequest.Types.FieldViolation { Field = field.Path, Description = field.Description }));
            status.Details.Add(Any.Pack(request));
        }

        if (failure.Rejection is { } rejection)
        {
            status.Details.Add(Any.Pack(rejection));
        }

        return status;
    }

    /// <summary>The failure as the exception that ends a call, with <c>grpc-status-details-bin</c>.</summary>
    public static RpcException ToRpcException(this DomainFailure failure) => failure.ToStatus().ToRpcException();
}
