using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using BS2000Bridge.GrpcRuntime.Tests.Protos;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace BS2000Bridge.GrpcRuntime.Tests.AspNet;

/// <summary>TLS and mutual TLS: Kestrel's and HttpClient's, with the client's names visible to the service.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly Certificates _certificates = new();
    private AuthContext? _seen;

    public void Dispose() => _certificates.Dispose();

    [Fact]
    public async Task Tls_WithoutAClientCertificate_LeavesThePeerUnknown()
    {
        await using TestServer server = await StartAsync(ClientCertificateMode.NoCertificate);
        using GrpcChannel channel = Channel(server, null);
        await new Scripted.ScriptedClient(channel).UnaryAsync(new Note());

        Assert.False(_seen!.IsPeerAuthenticated);
        Assert.Empty(_seen.PeerIdentity);
        Assert.Empty(_seen.Properties);
    }

    [Fact]
    public async Task MutualTls_ACertificateWithACommonName_IsThePeersIdentity()
    {
        await using TestServer server = await StartAsync(ClientCertificateMode.RequireCertificate);
        using X509Certificate2 client = _certificates.Issue("Caisse nationale de santé");
        using GrpcChannel channel = Channel(server, client);
        await new Scripted.ScriptedClient(channel).UnaryAsync(new Note());

        Assert.Equal("x509_common_name", _seen!.PeerIdentityPropertyName);
        Assert.Equal(["Caisse nationale de santé"], _seen.PeerIdentity.Select(property => property.Value));
    }

    [Fact]
    public async Task MutualTls_ACertificateWithAlternativeNames_IsIdentifiedByThem()
    {
        await using TestServer server = await StartAsync(ClientCertificateMode.RequireCertificate);
        using X509Certificate2 client = _certificates.Issue("CNAP", "cnap.example");
        using GrpcChannel channel = Channel(server, client);
        await new Scripted.ScriptedClient(channel).UnaryAsync(new Note());

        Assert.True(_seen!.IsPeerAuthenticated);
        Assert.Equal(["cnap.example", "127.0.0.1"], _seen.PeerIdentity.Select(property => property.Value));
        Assert.Equal(["CNAP"], _seen.FindPropertiesByName("x509_common_name").Select(property => property.Value));
    }

    [Fact]
    public async Task MutualTls_WithoutACertificate_IsUnavailable()
    {
        await using TestServer server = await StartAsync(ClientCertificateMode.RequireCertificate);
        using GrpcChannel channel = Channel(server, null);

        Assert.Equal(StatusCode.Unavailable, (await Assert.ThrowsAsync<RpcException>(async () => await new Scripted.ScriptedClient(channel).UnaryAsync(new Note()))).StatusCode);
        Assert.Null(_seen);
    }

    [Fact]
    public async Task Tls_AServerThatIsNotTrusted_IsUnavailable()
    {
        await using TestServer server = await StartAsync(ClientCertificateMode.NoCertificate);
        using GrpcChannel channel = GrpcChannel.ForAddress(server.Address);

        Assert.Equal(StatusCode.Unavailable, (await Assert.ThrowsAsync<RpcException>(async () => await new Scripted.ScriptedClient(channel).UnaryAsync(new Note()))).StatusCode);
    }

    [Theory]
    [InlineData("http://ccss.example", true)]
    [InlineData("https://ccss.example", false)]
    public void ForAddress_CredentialsThatContradictTheAddress_AreRefused(string address, bool secure) =>
        Assert.Throws<InvalidOperationException>(
            () => GrpcChannel.ForAddress(address, new GrpcChannelOptions { Credentials = secure ? ChannelCredentials.SecureSsl : ChannelCredentials.Insecure }));

    [Fact]
    public void ForAddress_AnotherScheme_IsRefused() => Assert.Throws<ArgumentException>(() => GrpcChannel.ForAddress("ftp://ccss.example"));

    private Task<TestServer> StartAsync(ClientCertificateMode mode) => TestServer.StartAsync(
        new Script
        {
            Unary = (request, context) =>
            {
                _seen = context.AuthContext;
                return Task.FromResult(request);
            },
        },
        listen: endpoint => endpoint.UseHttps(https =>
        {
            https.ServerCertificate = _certificates.Issue("localhost", "localhost");
            https.ClientCertificateMode = mode;
            https.ClientCertificateValidation = (certificate, _, _) => _certificates.Trusts(certificate);
        }));

    private GrpcChannel Channel(TestServer server, X509Certificate2? client)
    {
        var handler = new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    CustomTrustStore = { _certificates.Authority },
                    RevocationMode = X509RevocationMode.NoCheck,
                },
                ClientCertificates = client is null ? null : [client],
            },
        };
        return GrpcChannel.ForAddress(server.Address, new GrpcChannelOptions { HttpHandler = handler, DisposeHttpClient = true, Credentials = ChannelCredentials.SecureSsl });
    }
}
