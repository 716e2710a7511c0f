namespace Grpc.Core;

/// <summary>Whether a channel speaks through TLS. Certificates are a matter of the channel's HTTP handler.</summary>
public abstract class ChannelCredentials
{
    /// <summary>No TLS: for addresses with <c>http</c>.</summary>
    public static ChannelCredentials Insecure { get; } = new InsecureCredentials();

    /// <summary>TLS, trusting what the operating system trusts: for addresses with <c>https</c>.</summary>
    public static ChannelCredentials SecureSsl { get; } = new SslCredentials();

    /// <summary>Whether the address must be one with <c>https</c>.</summary>
    internal abstract bool IsSecure { get; }

    private sealed class InsecureCredentials : ChannelCredentials
    {
        internal override bool IsSecure => false;
    }
}
