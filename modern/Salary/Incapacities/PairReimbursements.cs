using BS2000Bridge.Legislation.Incapacities;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Affiliations;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>The reimbursements of one insured with one employer, from all that is known of both.</summary>
/// <param name="library">The parameters of the law.</param>
/// <param name="paid">The wages declared.</param>
/// <param name="affiliations">The affiliations.</param>
internal sealed class PairReimbursements(ParameterLibrary library, PaidMonths paid, KnownAffiliations affiliations)
{
    /// <summary>The reimbursement of each period of a pair; null while its wage is not declared, or a parameter of the law is not known.</summary>
    public IEnumerable<(int Id, Reimbursement? Amounts)> Compute(IReadOnlyList<IncapacityRow> periods)
    {
        IncapacityDays[] days = [.. periods.Select(period => period.Days)];
        return periods.GroupBy(period => period.Period).SelectMany(month => ComputeMonth(month.Key, [.. month.OrderBy(period => period.First).ThenBy(period => period.Id)], days));
    }

    private IEnumerable<(int Id, Reimbursement? Amounts)> ComputeMonth(YearMonth month, IReadOnlyList<IncapacityRow> periods, IncapacityDays[] days)
    {
        PaidMonth wage = paid.Of(periods[0].Employment, month);
        int hoursLeft = wage.Hours;
        foreach (IncapacityRow period in periods)
        {
            // Together, too, no more hours are given back than were declared.
            int hours = Math.Min(period.Hours, hoursLeft);
            hoursLeft -= hours;
            yield return (period.Id, ComputePeriod(period, hours, wage, days));
        }
    }

    private Reimbursement? ComputePeriod(IncapacityRow period, int hours, PaidMonth wage, IncapacityDays[] days)
    {
        if (wage.Hours == 0 || affiliations.Find(period.Employer, period.Insured, period.First, period.Last) is not { } affiliation)
        {
            return null;
        }

        if (!IsInMutuality(affiliation))
        {
            return default(Reimbursement);
        }

        try
        {
            bool inTrial = TrialPeriod.Includes(library, period.Period, affiliation.Entry, affiliation.TrialEnd);
            ContinuedPay bearer = ContinuedPayRule.On(library, days, period.Period.FirstDay);
            return ReimbursementRule.Of(library, new ReimbursementCase(period.Period, period.Kind, hours, wage.Pay, wage.Hours, inTrial, bearer));
        }
        catch (MissingParameterException)
        {
            return null;
        }
    }

    /// <summary>Whether the Mutualité des employeurs insures it: not the public sector, private households, or holiday jobs (art. 53 CSS).</summary>
    private static bool IsInMutuality(KnownAffiliation affiliation) =>
        !affiliation.IsCivilServant && affiliation.Occupation is Occupation.Employee or Occupation.Temporary or Occupation.Occasional or Occupation.Apprentice;
}
