using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace BS2000Bridge.Host;

/// <summary>TLS as Kestrel takes it.</summary>
internal static class TlsOptions
{
    /// <summary>Reads the files.</summary>
    /// <exception cref="HostSettingsException">A file cannot be read, or does not hold what it should.</exception>
    public static HttpsConnectionAdapterOptions Load(TlsFiles files)
    {
        X509Certificate2Collection chain = Read(files.Certificate);
        var options = new HttpsConnectionAdapterOptions
        {
            ServerCertificate = ReadWithKey(files),
            ServerCertificateChain = chain,
        };
        if (files.ClientAuthority is { } path)
        {
            X509Certificate2Collection authorities = Read(path);
            options.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            options.OnAuthenticate = (_, tls) => tls.CertificateChainPolicy = TrustOnly(authorities);
        }

        return options;
    }

    /// <summary>No authority of the machine counts: who may call is the centre's decision. It withdraws access by its own list, so none is fetched.</summary>
    private static X509ChainPolicy TrustOnly(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    private static X509Certificate2 ReadWithKey(TlsFiles files)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(files.Certificate, files.Key);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            // An ArgumentException says that the key is another's.
            throw new HostSettingsException(
                $"The key {files.Key} cannot be used with the certificate {files.Certificate}: {fault.Message}",
                "Name the unencrypted private key of that certificate, in PEM.",
                fault);
        }
    }

    private static X509Certificate2Collection Read(string path)
    {
        var certificates = new X509Certificate2Collection();
        Exception? fault = null;
        try
        {
            certificates.ImportFromPemFile(path);
        }
        catch (Exception found) when (found is IOException or UnauthorizedAccessException or CryptographicException)
        {
            fault = found;
        }

        return certificates.Count > 0
            ? certificates
            : throw new HostSettingsException($"{path} holds no certificate that can be read: {fault?.Message ?? "there is none in it."}", "Name a file in PEM.", fault);
    }
}
