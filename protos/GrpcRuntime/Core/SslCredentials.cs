namespace Grpc.Core;

/// <summary>
/// TLS as the channel's HTTP handler is set up: its <c>SslOptions</c> say which server certificates are trusted
/// and which certificate the client shows.
/// </summary>
public sealed class SslCredentials : ChannelCredentials
{
    /// <inheritdoc/>
    internal override bool IsSecure => true;
}
