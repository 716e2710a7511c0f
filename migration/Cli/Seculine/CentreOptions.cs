using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Net.Client;

namespace BS2000Bridge.Cli.Seculine;

/// <summary>The options by which a command finds the centre's services.</summary>
internal sealed class CentreOptions
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    private readonly Option<string> _url = new("--url")
    {
        Description = "Where the services listen, as 'bridge serve' says: http at a loopback address, https anywhere.",
        HelpName = "URL",
        DefaultValueFactory = _ => DefaultUrl,
    };

    private readonly Option<string?> _authority = File("--ca", "The authorities to trust for https, in PEM, in place of the system's.");
    private readonly Option<string?> _certificate = File("--cert", "The client's certificate, in PEM.");
    private readonly Option<string?> _key = File("--key", "Its private key, in PEM, not encrypted.");

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_url);
        command.Add(_authority);
        command.Add(_certificate);
        command.Add(_key);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_certificate) is null != result.GetResult(_key) is null)
            {
                result.AddError("Give --cert and --key together.");
            }
        });
    }

    /// <summary>The address.</summary>
    /// <exception cref="CliException">It is none, or would send personal data in the clear.</exception>
    public Uri Address(ParseResult result)
    {
        string text = result.GetRequiredValue(_url);
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw CliException.BadInput($"--url: '{text}' is no address.", $"Write it as {DefaultUrl}.");
        }

        return address.Scheme == Uri.UriSchemeHttps || address.IsLoopback
            ? address
            : throw CliException.BadInput($"--url: {text} would send personal data in the clear.", "Use https; http is for loopback addresses alone.");
    }

    /// <summary>A way to the services; nothing is sent yet.</summary>
    /// <exception cref="CliException">The address or a certificate cannot be used.</exception>
    public GrpcChannel Connect(ParseResult result)
    {
        Uri address = Address(result);
        if (address.Scheme == Uri.UriSchemeHttp && (result.GetValue(_authority) ?? result.GetValue(_certificate)) is not null)
        {
            throw CliException.BadInput("--ca, --cert and --key need an address with https.", "Name one with --url.");
        }

        return GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true, SslOptions = Tls(result) },
            DisposeHttpClient = true,
        });
    }

    private SslClientAuthenticationOptions Tls(ParseResult result)
    {
        var options = new SslClientAuthenticationOptions();
        if (result.GetValue(_authority) is { } authority)
        {
            // The authority was named by hand; whether it publishes a list of revoked certificates, nobody has said.
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(Load("--ca", authority, () =>
            {
                var authorities = new X509Certificate2Collection();
                authorities.ImportFromPemFile(authority);
                return authorities.Count > 0 ? authorities : throw new CryptographicException("it holds no certificate");
            }));
        }

        if (result.GetValue(_certificate) is { } certificate)
        {
            options.ClientCertificates = [Load("--cert", certificate, () => X509Certificate2.CreateFromPemFile(certificate, result.GetRequiredValue(_key)!))];
        }

        return options;
    }

    private static T Load<T>(string option, string path, Func<T> load)
    {
        try
        {
            return load();
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"{option}: {path} cannot be used: {failure.Message}", "Name a file in PEM.");
        }
    }

    private static Option<string?> File(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
