using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Accounts;

/// <summary>What a run is restricted to. What it leaves out is counted, under the restriction's name.</summary>
/// <param name="Employers">Employer numbers to keep, as digits, since the records' are not checked either; null for all.</param>
/// <param name="Schemes">Codes of the schemes to keep; null for all.</param>
public sealed record RunScope(IReadOnlySet<long>? Employers, IReadOnlySet<byte>? Schemes)
{
    /// <summary>Everything.</summary>
    public static RunScope Everything { get; } = new(null, null);

    /// <summary>Whether nothing is left out.</summary>
    public bool IsEverything => Employers is null && Schemes is null;

    /// <summary>The name of the restriction that leaves a record out; null when the record is in scope.</summary>
    /// <param name="key">The record's key.</param>
    /// <param name="regime">The scheme; null where it is not known, which leaves nothing out.</param>
    public string? LeftOutBy(in DeclarationKey key, Scheme? regime)
    {
        if (Employers is not null && !Employers.Contains(key.Employer))
        {
            return "employers";
        }

        return Schemes is not null && regime is Scheme known && !Schemes.Contains(known.Code) ? "regimes" : null;
    }
}
