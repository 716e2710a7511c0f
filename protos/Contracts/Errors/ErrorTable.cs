using BS2000Bridge.Contracts.Common.V1;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace BS2000Bridge.Contracts.Errors;

/// <summary>The one table of reasons: the status code of each, and its name on the wire.</summary>
public static class ErrorTable
{
    /// <summary>The domain of every <c>google.rpc.ErrorInfo</c>.</summary>
    public const string Domain = "ccss.lu";

    private const string Prefix = "ERROR_REASON_";

    /// <summary>The status code of a reason.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The reason is <see cref="ErrorReason.Unspecified"/> or none of the contract.</exception>
    public static StatusCode CodeOf(ErrorReason reason) => reason switch
    {
        ErrorReason.InvalidField or ErrorReason.InvalidCursor => StatusCode.InvalidArgument,
        ErrorReason.DeclarationRejected or ErrorReason.ParameterUnknown or ErrorReason.PopulationUnsupported or ErrorReason.GateClosed
            => StatusCode.FailedPrecondition,
        ErrorReason.NotFound => StatusCode.NotFound,
        ErrorReason.RequestIdReused => StatusCode.AlreadyExists,
        ErrorReason.ChangedMeanwhile => StatusCode.Aborted,
        ErrorReason.CursorExpired => StatusCode.OutOfRange,
        ErrorReason.NotAllowed => StatusCode.PermissionDenied,
        ErrorReason.SideUnavailable => StatusCode.Unavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No failure has this reason."),
    };

    /// <summary>The name of a reason on the wire, such as <c>NOT_FOUND</c>.</summary>
    public static string NameOf(ErrorReason reason)
    {
        EnumValueDescriptor value = ErrorReasonReflection.Descriptor.EnumTypes[0].FindValueByNumber((int)reason)
            ?? throw new ArgumentOutOfRangeException(nameof(reason), reason, "The contract has no such reason.");
        return value.Name[Prefix.Length..];
    }
}
