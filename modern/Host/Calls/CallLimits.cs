using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BS2000Bridge.Host.Calls;

/// <summary>
/// How much one caller may take of a host: the one place of these numbers. Each has a default that the contract's own clients stay far
/// below, so that only a broken or hostile caller meets it.
/// </summary>
public sealed record CallLimits
{
    /// <summary>The flag and the length that stand before a message on the wire.</summary>
    private const int FramePrefixBytes = 5;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>
    /// The largest message in bytes, in either direction, the limit included; a larger one is RESOURCE_EXHAUSTED. By default 4 MiB, which
    /// is also what clients take unless they are told otherwise. At least 1 KiB.
    /// </summary>
    public int MaxMessageBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>
    /// All headers of a call together in bytes, names and values; with more the call's stream is reset. By default 32 KiB, at least 1 KiB.
    /// </summary>
    public int MaxHeaderBytes { get; init; } = 32 * 1024;

    /// <summary>
    /// The calls that a client may have under way on one connection; a further one waits on the client's side, or opens a connection of
    /// its own. By default 100, at least 1.
    /// </summary>
    public int MaxCallsPerConnection { get; init; } = 100;

    /// <summary>
    /// The longest that a unary call may last. By default two minutes: its slowest part is a wait for a database's lock, 30 seconds
    /// unless set. From a millisecond to a day.
    /// </summary>
    public TimeSpan MaxUnaryTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The longest that a call with a stream may last, in whichever direction it streams. By default an hour: a month of the whole country
    /// is taken in two minutes, and a stream that breaks off is sent again or, for a feed, begun again at its last cursor. From a
    /// millisecond to a day.
    /// </summary>
    public TimeSpan MaxStreamTime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The first limit that is not within its range; null when all are.</summary>
    internal string? Fault() => this switch
    {
        { MaxMessageBytes: < 1024 } => $"{nameof(MaxMessageBytes)} is less than 1024.",
        { MaxHeaderBytes: < 1024 } => $"{nameof(MaxHeaderBytes)} is less than 1024.",
        { MaxCallsPerConnection: < 1 } => $"{nameof(MaxCallsPerConnection)} is less than 1.",
        _ when !IsTime(MaxUnaryTime) => $"{nameof(MaxUnaryTime)} is not from a millisecond to a day.",
        _ when !IsTime(MaxStreamTime) => $"{nameof(MaxStreamTime)} is not from a millisecond to a day.",
        _ => null,
    };

    /// <summary>The longest that a call of some kind may last.</summary>
    internal TimeSpan LongestOf(MethodType kind) => kind == MethodType.Unary ? MaxUnaryTime : MaxStreamTime;

    /// <summary>Sets the server.</summary>
    internal void Configure(KestrelServerOptions kestrel)
    {
        // The whole body of a unary call is one frame. Kestrel's own limit counts beside that of messages, and would otherwise be in the
        // way of a larger one: it is 30 MB. For streams of requests the gRPC package lifts it.
        kestrel.Limits.MaxRequestBodySize = (long)MaxMessageBytes + FramePrefixBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
        kestrel.Limits.Http2.MaxRequestHeaderFieldSize = MaxHeaderBytes;
        kestrel.Limits.Http2.MaxStreamsPerConnection = MaxCallsPerConnection;
    }

    /// <summary>Sets the services.</summary>
    internal void Configure(GrpcServiceOptions services)
    {
        services.MaxReceiveMessageSize = MaxMessageBytes;
        services.MaxSendMessageSize = MaxMessageBytes;
    }

    private static bool IsTime(TimeSpan time) => time >= TimeSpan.FromMilliseconds(1) && time <= Day;
}
