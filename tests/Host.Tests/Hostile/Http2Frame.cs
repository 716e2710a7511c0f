using System.Text;

namespace BS2000Bridge.Host.Tests.Hostile;

/// <summary>A frame of HTTP/2 (RFC 9113, 4).</summary>
internal sealed record Http2Frame(byte Type, byte Flags, int Stream, byte[] Payload)
{
    public const byte Data = 0;
    public const byte Headers = 1;
    public const byte Reset = 3;
    public const byte Settings = 4;
    public const byte Ping = 6;
    public const byte GoAway = 7;
    public const byte EndStream = 1;
    public const byte Ack = 1;
    public const byte EndHeaders = 4;

    /// <summary>Whether it is the last of its stream.</summary>
    public bool EndsStream => Type == Reset || (Type is Data or Headers && (Flags & EndStream) != 0);

    /// <summary>
    /// The gRPC status in a block of headers, or null. The peer has no dynamic table and Kestrel writes no Huffman code,
    /// so a name and its value stand there as they are: the name, the length of the value, the value.
    /// </summary>
    public int? GrpcStatus
    {
        get
        {
            string block = Encoding.Latin1.GetString(Payload);
            int at = block.IndexOf("grpc-status", StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }

            int length = block[at + "grpc-status".Length];
            return int.Parse(block.AsSpan(at + "grpc-status".Length + 1, length));
        }
    }
}
