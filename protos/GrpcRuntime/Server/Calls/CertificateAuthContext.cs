using System.Security.Cryptography.X509Certificates;
using System.Text;
using Grpc.Core;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Who a client is by its certificate. The property names are those of gRPC's C core.</summary>
internal static class CertificateAuthContext
{
    private const string CommonName = "x509_common_name";
    private const string AlternativeName = "x509_subject_alternative_name";

    public static AuthContext Of(X509Certificate2? certificate)
    {
        Dictionary<string, List<AuthProperty>> properties = new(StringComparer.Ordinal);
        if (certificate is null)
        {
            return new AuthContext(null, properties);
        }

        string? identity = null;
        string commonName = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        if (commonName.Length > 0)
        {
            identity = CommonName;
            Add(properties, CommonName, commonName);
        }

        // A name that a certificate authority checked goes before the free text of the subject.
        foreach (string name in AlternativeNames(certificate))
        {
            identity = AlternativeName;
            Add(properties, AlternativeName, name);
        }

        return new AuthContext(identity, properties);
    }

    private static IEnumerable<string> AlternativeNames(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => address.ToString())));

    private static void Add(Dictionary<string, List<AuthProperty>> properties, string name, string value)
    {
        if (!properties.TryGetValue(name, out List<AuthProperty>? values))
        {
            properties.Add(name, values = []);
        }

        values.Add(AuthProperty.Create(name, Encoding.UTF8.GetBytes(value)));
    }
}
