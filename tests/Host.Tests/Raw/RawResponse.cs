using System.Net;

namespace BS2000Bridge.Host.Tests.Raw;

/// <summary>A response as it is on the wire.</summary>
/// <param name="Http">The HTTP status.</param>
/// <param name="Headers">The headers by name.</param>
/// <param name="Body">The frames.</param>
/// <param name="Trailers">The trailers by name.</param>
internal sealed record RawResponse(HttpStatusCode Http, IReadOnlyDictionary<string, string> Headers, byte[] Body, IReadOnlyDictionary<string, string> Trailers)
{
    /// <summary>The status, in the trailers or, when there is nothing else, in the headers.</summary>
    public StatusCode Status => (StatusCode)int.Parse(Trailers.GetValueOrDefault("grpc-status") ?? Headers["grpc-status"]);

    /// <summary>The text of the status as it travelled.</summary>
    public string Message => Trailers.GetValueOrDefault("grpc-message") ?? Headers.GetValueOrDefault("grpc-message", "");
}
