using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>The client's address as gRPC writes it: <c>ipv4:127.0.0.1:50051</c>, <c>ipv6:[::1]:50051</c>.</summary>
internal static class PeerName
{
    public static string Of(ConnectionInfo connection)
    {
        if (connection.RemoteIpAddress is not { } address)
        {
            // Over a Unix socket or in process there is no address.
            return $"unknown:{connection.Id}";
        }

        string family = address.AddressFamily == AddressFamily.InterNetworkV6 ? "ipv6" : "ipv4";
        return $"{family}:{new IPEndPoint(address, connection.RemotePort)}";
    }
}
