using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BS2000Bridge.Host.Tests.Tls;

/// <summary>An authority made for a test, and the certificates that it issues, in PEM files.</summary>
internal sealed class TestCertificates : IDisposable
{
    private static readonly DateTimeOffset From = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Oid ServerUse = new("1.3.6.1.5.5.7.3.1");
    private static readonly Oid ClientUse = new("1.3.6.1.5.5.7.3.2");

    private readonly TemporaryFolder _folder = new();
    private readonly X509Certificate2 _authority;

    public TestCertificates()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        _authority = request.CreateSelfSigned(From, To);
    }

    public X509Certificate2 Authority => _authority;

    public string AuthorityFile => Write("authority.pem", _authority.ExportCertificatePem());

    /// <summary>The files of a server at 127.0.0.1.</summary>
    public TlsFiles Server(string? clientAuthority = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 certificate = Issue("CN=Test server", key, ServerUse);
        return new TlsFiles(Write("server.pem", certificate.ExportCertificatePem()), Write("server.key", key.ExportPkcs8PrivateKeyPem()), clientAuthority);
    }

    /// <summary>A client's certificate with its key.</summary>
    public X509Certificate2 Client()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 certificate = Issue("CN=Test client", key, ClientUse);
        return certificate.CopyWithPrivateKey(key);
    }

    public string Write(string name, string text)
    {
        string path = _folder[name];
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Dispose();
    }

    private X509Certificate2 Issue(string name, ECDsa key, Oid use)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([use], critical: true));
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.Create(_authority, From, To, RandomNumberGenerator.GetBytes(8));
    }
}
