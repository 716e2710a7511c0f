using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>What the server logs. Never a message's content: it may be personal.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Method} ended with {StatusCode}: {Detail}")]
    public static partial void EndedWithStatus(ILogger logger, string method, StatusCode statusCode, string detail);

    [LoggerMessage(2, LogLevel.Debug, "{Method}: the client is gone or the deadline has passed")]
    public static partial void ClientGone(ILogger logger, string method);

    [LoggerMessage(3, LogLevel.Debug, "{Method}: its deadline has passed, and the answer could not be sent")]
    public static partial void DeadlineNotAnswered(ILogger logger, Exception failure, string method);

    [LoggerMessage(4, LogLevel.Error, "{Method} failed with an exception that it did not turn into a status; the client was told UNKNOWN")]
    public static partial void MethodFailed(ILogger logger, Exception failure, string method);

    [LoggerMessage(5, LogLevel.Error, "{Method}: its trailers cannot be sent; the client was told UNKNOWN")]
    public static partial void TrailersNotSent(ILogger logger, Exception failure, string method);
}
