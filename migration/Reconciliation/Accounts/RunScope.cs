using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Accounts;

/// <summary>What a run is restricted to. What it leaves out is counted, under the restriction's name.</summary>
/// <param name="Employers">Employer numbers to keep; null for all.</param>
/// <param name="Regimes">Regime codes to keep; null for all.</param>
public sealed record RunScope(IReadOnlySet<long>? Employers, IReadOnlySet<byte>? Regimes)
{
    /// <summary>Everything.</summary>
    public static RunScope Everything { get; } = new(null, null);

    /// <summary>The name of the restriction that leaves a record out; null when the record is in scope.</summary>
    /// <param name="employer">The employer's number.</param>
    /// <param name="regime">The regime; null where it is not known, which leaves nothing out.</param>
    public string? LeftOutBy(long employer, Scheme? regime)
    {
        if (Employers is not null && !Employers.Contains(employer))
        {
            return "employers";
        }

        return Regimes is not null && regime is Scheme known && !Regimes.Contains(known.Code) ? "regimes" : null;
    }
}
