using BS2000Bridge.Legislation.Arithmetic;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Cli.Seculine;

/// <summary>The wage that DECSAL's capped-wage indicator stands for: seven minimum wages (art. 426 al. 4 CSS, abolished by bill 7751).</summary>
internal static class CappedWage
{
    private const string Factor = "capped-declaration.factor";

    /// <summary>The wage of a month; null once the bill is in force, and for months whose minimum wage is not known, such as future ones.</summary>
    public static Money? Of(ParameterLibrary library, YearMonth month)
    {
        if (Bill7751.IsInForce(library, month))
        {
            return null;
        }

        try
        {
            return Rounding.HalfUpToCent(MinimumWage.Of(library, month).Exact * library.ValueAt(Factor, month).ToNumber());
        }
        catch (MissingParameterException)
        {
            return null;
        }
    }
}
