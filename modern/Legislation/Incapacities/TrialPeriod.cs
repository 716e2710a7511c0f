using BS2000Bridge.Legislation.Parameters;
using NodaTime;

namespace BS2000Bridge.Legislation.Incapacities;

/// <summary>
/// The trial period as far as the Mutualité des employeurs gives back pay in full (art. 54 al. 2 no 3 CSS): the whole calendar month in
/// which it ends, or in which the first three months of a longer one end.
/// </summary>
public static class TrialPeriod
{
    /// <summary>Whether a month belongs to it.</summary>
    /// <param name="library">The parameters of the law.</param>
    /// <param name="month">The month.</param>
    /// <param name="entry">The first day of the affiliation.</param>
    /// <param name="trialEnd">The last day of the trial period; null without one.</param>
    /// <exception cref="MissingParameterException">The limit has no value in that month.</exception>
    public static bool Includes(ParameterLibrary library, YearMonth month, LocalDate entry, LocalDate? trialEnd)
    {
        if (trialEnd is not { } end || month < new YearMonth(entry.Year, entry.Month))
        {
            return false;
        }

        int most = (int)library.ValueAt("reimbursement.trial-months", month).ToNumber();
        LocalDate last = LocalDate.Min(end, entry.PlusMonths(most).PlusDays(-1));
        return month <= new YearMonth(last.Year, last.Month);
    }
}
