using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace BS2000Bridge.Host;

/// <summary>Makes Kestrel listen as the settings say: HTTP/2 alone, and in the clear only within the machine.</summary>
internal sealed class Listener
{
    private const string Localhost = "localhost";

    /// <summary>A client that does not answer for this long is asked whether it is there; a vanished one so does not hold a stream for ever.</summary>
    private static readonly TimeSpan SilenceBeforePing = TimeSpan.FromSeconds(30);

    private readonly IReadOnlyList<Uri> _urls;
    private readonly HttpsConnectionAdapterOptions? _tls;

    /// <summary>Checks the settings and reads the certificates.</summary>
    /// <exception cref="HostSettingsException">An address is none, it would send personal data in the clear, or a certificate cannot be used.</exception>
    public Listener(HostSettings settings)
    {
        _urls = settings.Urls;
        foreach (Uri url in _urls)
        {
            Check(url, settings.Tls);
        }

        if (settings.Tls is not null && !_urls.Any(IsSecure))
        {
            throw new HostSettingsException("There is a certificate, but no address that uses it.", "Write https in place of http in the address.");
        }

        _tls = settings.Tls is null ? null : TlsOptions.Load(settings.Tls);
    }

    /// <summary>Sets the server.</summary>
    public void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.Http2.KeepAlivePingDelay = SilenceBeforePing;
        foreach (Uri url in _urls)
        {
            if (IPAddress.TryParse(url.IdnHost, out IPAddress? address))
            {
                kestrel.Listen(address, url.Port, options => Configure(options, url));
            }
            else
            {
                kestrel.ListenLocalhost(url.Port, options => Configure(options, url));
            }
        }
    }

    private static bool IsSecure(Uri url) => url.Scheme == Uri.UriSchemeHttps;

    private static bool IsHere(Uri url) => url.IdnHost == Localhost || (IPAddress.TryParse(url.IdnHost, out IPAddress? address) && IPAddress.IsLoopback(address));

    private static void Check(Uri url, TlsFiles? tls)
    {
        bool isAddress = url.IsAbsoluteUri && (IsSecure(url) || url.Scheme == Uri.UriSchemeHttp)
            && url is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            && (url.IdnHost == Localhost ? url.Port != 0 : IPAddress.TryParse(url.IdnHost, out _));
        if (!isAddress)
        {
            throw new HostSettingsException($"{url} is no address to listen at.", "Write http or https, an IP address or localhost, and a port, such as http://127.0.0.1:5080.");
        }

        if (!IsSecure(url) && !IsHere(url))
        {
            throw new HostSettingsException($"{url} would send personal data in the clear.", "Write https and name a certificate, or listen at a loopback address.");
        }

        if (IsSecure(url) && tls is null)
        {
            throw new HostSettingsException($"{url} needs a certificate.", "Name the certificate and its key, or write http for a loopback address.");
        }
    }

    private void Configure(ListenOptions options, Uri url)
    {
        options.Protocols = HttpProtocols.Http2;
        if (IsSecure(url))
        {
            options.UseHttps(_tls!);
        }
    }
}
