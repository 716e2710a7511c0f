using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Contributions;

/// <summary>Reads contribution lines that are in order through the view of COTIS; false sends the caller to the fields.</summary>
internal static class ContributionReader
{
    /// <summary>Reads the key of the declaration.</summary>
    public static bool TryReadKey(ReadOnlySpan<byte> record, int lastPeriod, out DeclarationKey key)
    {
        CotisView view = new(record);
        bool reads = view.TryGetEmployeur(out long employer) & view.TryGetAssure(out long insured) & view.TryGetPeriode(out long period)
            && period <= lastPeriod;
        key = reads ? new DeclarationKey(employer, insured, (int)period) : default;
        return reads;
    }

    /// <summary>Reads the figures of a line. Their pictures hold no more than a line may: nothing else is to be checked.</summary>
    public static bool TryReadLine(ReadOnlySpan<byte> record, Branch branch, out ContributionLine line)
    {
        CotisView view = new(record);
        bool reads = view.TryGetAssiette(out Money bases) & view.TryGetTaux(out long millionths)
            & view.TryGetPartAssure(out Money insured) & view.TryGetPartPatronale(out Money employer);
        line = reads ? new ContributionLine(branch, bases, new Rate((int)millionths), insured, employer) : default;
        return reads;
    }
}
