namespace BS2000Bridge.Host;

/// <summary>The files of TLS, all in PEM.</summary>
/// <param name="Certificate">The server's certificate, followed by those that issued it, if any.</param>
/// <param name="Key">Its private key, not encrypted.</param>
/// <param name="ClientAuthority">
/// The authorities that issue the clients' certificates: a client without one of theirs is not let in. Null lets every client in.
/// </param>
public sealed record TlsFiles(string Certificate, string Key, string? ClientAuthority = null);
