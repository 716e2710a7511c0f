using BS2000Bridge.Legislation.Arithmetic;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Figures;

/// <summary>The tax that the centre withholds for private households (art. 426 al. 3 CSS).</summary>
/// <param name="Rate">The flat rate.</param>
/// <param name="AfterContributions">Whether the insured's shares are taken off the gross wage first.</param>
/// <param name="Reference">The law.</param>
internal sealed record WithholdingTax(Rate Rate, bool AfterContributions, string Reference)
{
    private const int One = 1_000_000;

    /// <summary>The tax on a gross wage, in cents; none when nothing is left to tax.</summary>
    public long Of(long gross, long insuredShares)
    {
        long taxable = AfterContributions ? Math.Max(0, gross - insuredShares) : gross;
        return Rounding.HalfUpToCent(taxable * Rate.Millionths, One);
    }
}
