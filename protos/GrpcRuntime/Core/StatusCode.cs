namespace Grpc.Core;

/// <summary>How a call ended. The numbers are those of the gRPC protocol and travel as <c>grpc-status</c>.</summary>
public enum StatusCode
{
    /// <summary>The call succeeded.</summary>
    OK = 0,

    /// <summary>The caller gave the call up.</summary>
    Cancelled = 1,

    /// <summary>A failure that nobody classified.</summary>
    Unknown = 2,

    /// <summary>The request is wrong whatever the state of the system.</summary>
    InvalidArgument = 3,

    /// <summary>The deadline passed before the call was finished.</summary>
    DeadlineExceeded = 4,

    /// <summary>What was asked for does not exist.</summary>
    NotFound = 5,

    /// <summary>What was to be created exists already.</summary>
    AlreadyExists = 6,

    /// <summary>The caller is known and may not do this.</summary>
    PermissionDenied = 7,

    /// <summary>A quota or a size limit is used up.</summary>
    ResourceExhausted = 8,

    /// <summary>The system is not in the state that the call needs; repeating it alone does not help.</summary>
    FailedPrecondition = 9,

    /// <summary>A conflict with a concurrent call; the whole transaction may be repeated.</summary>
    Aborted = 10,

    /// <summary>Past the end of a range that may yet grow.</summary>
    OutOfRange = 11,

    /// <summary>The method is not there, or not supported by this server.</summary>
    Unimplemented = 12,

    /// <summary>An invariant is broken, or the peer does not keep to the protocol.</summary>
    Internal = 13,

    /// <summary>The service cannot be reached now; the call may be repeated later.</summary>
    Unavailable = 14,

    /// <summary>Data are lost beyond recovery.</summary>
    DataLoss = 15,

    /// <summary>The caller has not shown who it is.</summary>
    Unauthenticated = 16,
}
