using BS2000Bridge.Records;

namespace BS2000Bridge.Reconciliation.Causes;

/// <summary>By how much the differing lines of a declaration differ.</summary>
internal struct DeclarationDifference
{
    /// <summary>How many lines differ.</summary>
    public int Records;

    /// <summary>Legacy less modern, in cents.</summary>
    public long AmountCents;

    /// <summary>The same without the lines' signs.</summary>
    public long GrossCents;

    /// <summary>The legacy's totals of these lines.</summary>
    public LineTotals Legacy;

    /// <summary>The modern totals of these lines.</summary>
    public LineTotals Modern;
}
