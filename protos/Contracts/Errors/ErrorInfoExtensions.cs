using Google.Protobuf.Reflection;
using Google.Rpc;

namespace BS2000Bridge.Contracts.Errors;

/// <summary>
/// The reason of <c>google.rpc.ErrorInfo</c>. Its field number 1 is called <c>Type</c> in early versions of
/// Google.Api.CommonProtos and <c>Reason</c> in later ones; on the wire it is the same.
/// </summary>
public static class ErrorInfoExtensions
{
    private const int ReasonNumber = 1;

    private static readonly FieldDescriptor Reason = ErrorInfo.Descriptor.FindFieldByNumber(ReasonNumber);

    /// <summary>The reason, such as <c>NOT_FOUND</c>.</summary>
    public static string GetReason(this ErrorInfo info) => (string)Reason.Accessor.GetValue(info);

    internal static ErrorInfo WithReason(this ErrorInfo info, string reason)
    {
        Reason.Accessor.SetValue(info, reason);
        return info;
    }
}
