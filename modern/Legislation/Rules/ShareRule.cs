using System.Runtime.CompilerServices;
using BS2000Bridge.Legislation.Arithmetic;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Rules;

/// <summary>
/// The contributions (step 7; art. 428 al. 3 CSS): each share is the base times its rate, rounded by itself. The law does
/// not say whether the shares or their total are rounded; that each is rounded by itself is a decision.
/// </summary>
internal static class ShareRule
{
    private const int One = 1_000_000;

    /// <summary>The bonus-malus factor applied exactly: whole millionths, since rates have two decimals in percent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The product has a fraction of a millionth.</exception>
    public static Rate WithFactor(Rate rate, short factorHundredths)
    {
        int product = rate.Millionths * factorHundredths;
        return product % 100 == 0 && factorHundredths > 0
            ? new Rate(product / 100)
            : throw new ArgumentOutOfRangeException(nameof(factorHundredths), factorHundredths, $"The accident factor must be positive and times {rate} be a whole millionth.");
    }

    /// <summary>The insured's and the employer's share in cents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (long Insured, long Employer) Of(long baseCents, Rate insured, Rate employer, Branch branch, Hypothesis hypotheses)
    {
        if (hypotheses.Includes(Hypothesis.RoundingTotalThenSplit) && IsSplit(branch))
        {
            long total = Share(baseCents, insured + employer, hypotheses);
            return (total - (total / 2), total / 2);
        }

        return (Share(baseCents, insured, hypotheses), Share(baseCents, employer, hypotheses));
    }

    /// <summary>Whether both halves of a branch's contribution are borne by insured and employer.</summary>
    public static bool IsSplit(Branch branch) => branch is Branch.HealthCare or Branch.CashBenefits or Branch.Pension;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Share(long baseCents, Rate rate, Hypothesis hypotheses) => hypotheses.Includes(Hypothesis.RoundingTruncate)
        ? Rounding.TruncateToCent(baseCents * rate.Millionths, One)
        : Rounding.HalfUpToCent(baseCents * rate.Millionths, One);
}
