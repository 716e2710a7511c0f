using Grpc.Core;

namespace BS2000Bridge.GrpcRuntime.Wire;

/// <summary>The failures of messages over the limits.</summary>
internal static class MessageTooLarge
{
    /// <summary>A received message over the limit.</summary>
    public static WireException Received(long length, int limit) => new(
        StatusCode.ResourceExhausted, $"The received message of {length} bytes exceeds the limit of {limit}; MaxReceiveMessageSize raises it.");

    /// <summary>A received message that decompresses to more than the limit.</summary>
    public static WireException Decompressed(int limit) => new(
        StatusCode.ResourceExhausted, $"The received message decompresses to more than the limit of {limit} bytes; MaxReceiveMessageSize raises it.");

    /// <summary>A message to send over the limit.</summary>
    public static WireException Sent(long length, int limit) => new(
        StatusCode.ResourceExhausted, $"The message to send of {length} bytes exceeds the limit of {limit}; MaxSendMessageSize raises it.");
}
