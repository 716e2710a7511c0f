using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Host.Calls;
using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Host;

/// <summary>Where a host listens, what it serves, and on which data.</summary>
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

    /// <summary>The database of the domains; null for a host without any, which computes what it is told and stores nothing.</summary>
    public DatabaseSettings? Database { get; init; }

    /// <summary>The domains that it owns. One that follows another which is not among them finds it at <see cref="AffiliationUrl"/>.</summary>
    public Domains Domains { get; init; } = Domains.Affiliation | Domains.Salary;

    /// <summary>Where the affiliations are served, when not by this host.</summary>
    public Uri? AffiliationUrl { get; init; }

    /// <summary>The lists and decisions of the centre on affiliations.</summary>
    public AffiliationSettings Affiliation { get; init; } = new();

    /// <summary>How much one caller may take.</summary>
    public CallLimits Limits { get; init; } = new();

    /// <summary>The clock of all that is recorded, and of <see cref="DrainTime"/>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>The modern domains.</summary>
[Flags]
public enum Domains
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Affiliations, employers, activity abroad.</summary>
    Affiliation = 1 << 0,

    /// <summary>Wages, incapacities, incomes, and the contributions on them.</summary>
    Salary = 1 << 1,
}
