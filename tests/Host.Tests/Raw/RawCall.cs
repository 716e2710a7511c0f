using System.Net;
using System.Net.Http.Headers;

namespace BS2000Bridge.Host.Tests.Raw;

/// <summary>Calls the scripted service with bytes made by hand: HTTP/2 is HttpClient's, all of gRPC is the test's.</summary>
internal static class RawCall
{
    /// <summary>Sends a whole request.</summary>
    public static async Task<RawResponse> PostAsync(Uri address, string method, byte[] frames, params (string Name, string Value)[] headers)
    {
        using var content = new ByteArrayContent(frames);
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        string path = method.StartsWith('/') ? method : $"/bs2000bridge.test.v1.Scripted/{method}";
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        content.Headers.TryAddWithoutValidation("content-type", "application/grpc");
        request.Headers.TryAddWithoutValidation("te", "trailers");
        foreach ((string name, string value) in headers)
        {
            if (name == "content-type")
            {
                content.Headers.Remove(name);
                content.Headers.TryAddWithoutValidation(name, value);
            }
            else
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using HttpResponseMessage response = await http.SendAsync(request, CancellationToken.None);
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        return new RawResponse(response.StatusCode, Dictionary(response.Headers), body, Dictionary(response.TrailingHeaders));
    }

    private static Dictionary<string, string> Dictionary(HttpResponseHeaders headers) =>
        headers.NonValidated.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
}
