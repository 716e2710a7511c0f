using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace BS2000Bridge.Host.Tests.Hostile;

/// <summary>A client of HTTP/2 that does what it is told, however wrong. It grants no more window than the first one unless told to.</summary>
internal sealed class Http2Peer : IAsyncDisposable
{
    private const int HeaderSize = 9;
    private readonly TcpClient _tcp = new();
    private Stream _stream = Stream.Null;

    /// <summary>The window of each stream and of the connection, which is HTTP/2's own first one.</summary>
    public const int Window = 65_535;

    public static async Task<Http2Peer> ConnectAsync(Uri address)
    {
        var peer = new Http2Peer();
        await peer._tcp.ConnectAsync(address.Host, address.Port);
        peer._tcp.NoDelay = true;
        peer._stream = peer._tcp.GetStream();
        await peer._stream.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray());

        // SETTINGS_HEADER_TABLE_SIZE = 0: the server's headers are to be readable.
        await peer.SendAsync(Http2Frame.Settings, 0, 0, [0, 1, 0, 0, 0, 0]);
        return peer;
    }

    /// <summary>Begins a call of the scripted service.</summary>
    public Task CallAsync(int stream, string method, params (string Name, byte[] Value)[] headers) => SendAsync(
        Http2Frame.Headers,
        Http2Frame.EndHeaders,
        stream,
        [
            .. Literal(":method", "POST"u8.ToArray()),
            .. Literal(":scheme", "http"u8.ToArray()),
            .. Literal(":path", Encoding.ASCII.GetBytes($"/bs2000bridge.test.v1.Scripted/{method}")),
            .. Literal(":authority", "localhost"u8.ToArray()),
            .. Literal("content-type", "application/grpc"u8.ToArray()),
            .. Literal("te", "trailers"u8.ToArray()),
            .. headers.SelectMany(header => Literal(header.Name, header.Value)),
        ]);

    public Task DataAsync(int stream, byte[] data, bool end) => SendAsync(Http2Frame.Data, end ? Http2Frame.EndStream : (byte)0, stream, data);

    public Task ResetAsync(int stream, uint code)
    {
        byte[] payload = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(payload, code);
        return SendAsync(Http2Frame.Reset, 0, stream, payload);
    }

    public Task PingAsync() => SendAsync(Http2Frame.Ping, 0, 0, new byte[8]);

    /// <summary>The next frame that fits, past all others. Settings are acknowledged on the way.</summary>
    public async Task<Http2Frame> ReadUntilAsync(Func<Http2Frame, bool> fits)
    {
        while (true)
        {
            Http2Frame frame = await ReadAsync();
            if (frame.Type == Http2Frame.Settings && (frame.Flags & Http2Frame.Ack) == 0)
            {
                await SendAsync(Http2Frame.Settings, Http2Frame.Ack, 0, []);
            }

            if (fits(frame))
            {
                return frame;
            }
        }
    }

    /// <summary>The status of a stream that ends with one.</summary>
    public async Task<int?> StatusAsync(int stream) => (await ReadUntilAsync(frame => frame.Stream == stream && frame.EndsStream)).GrpcStatus;

    public ValueTask DisposeAsync()
    {
        _tcp.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A header field never indexed, in plain text (RFC 7541, 6.2.2).</summary>
    private static IEnumerable<byte> Literal(string name, byte[] value) => [0, (byte)name.Length, .. Encoding.ASCII.GetBytes(name), (byte)value.Length, .. value];

    private async Task SendAsync(byte type, byte flags, int stream, byte[] payload)
    {
        byte[] frame = new byte[HeaderSize + payload.Length];
        BinaryPrimitives.WriteUInt32BigEndian(frame, (uint)payload.Length << 8);
        (frame[3], frame[4]) = (type, flags);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame, HeaderSize);
        await _stream.WriteAsync(frame);
    }

    private async Task<Http2Frame> ReadAsync()
    {
        byte[] header = new byte[HeaderSize];
        await _stream.ReadExactlyAsync(header);
        byte[] payload = new byte[(header[0] << 16) | (header[1] << 8) | header[2]];
        await _stream.ReadExactlyAsync(payload);
        return new Http2Frame(header[3], header[4], BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(5)), payload);
    }
}
