namespace BS2000Bridge.Host;

/// <summary>Where a host listens, and how.</summary>
public sealed record HostSettings
{
    /// <summary>
    /// The addresses: <c>http</c> or <c>https</c>, an IP address or <c>localhost</c>, and a port; port 0 takes a free one.
    /// </summary>
    public required IReadOnlyList<Uri> Urls { get; init; }

    /// <summary>The certificates of the <c>https</c> addresses; null when there are none.</summary>
    public TlsFiles? Tls { get; init; }

    /// <summary>How long calls under way may take to end when the host stops. Then they are ended: UNAVAILABLE.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(30);
}
