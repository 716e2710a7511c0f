using BS2000Bridge.Legislation.Parameters;
using NodaTime;

namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>
/// Regular work in two or more States, telework included: the law of the State of residence from a substantial part of the work
/// there, else that of the employer's seat (Regulation (EC) 883/2004, art. 13; Regulation (EC) 987/2009, art. 14(8)); between a
/// quarter and half of telework, Luxembourg's on request by the framework agreement (art. 16). Thread-safe.
/// </summary>
public sealed class MultistateRule(ParameterLibrary library, TeleworkAgreement agreement)
{
    private const int BasisPointsOfAPercent = 100;

    /// <summary>Whose law applies.</summary>
    /// <exception cref="MissingParameterException">A parameter has no value on the first day.</exception>
    public LawDecision Decide(MultistateCase work)
    {
        LocalDate first = work.Days.First;
        int substantial = (int)(library.ValueAt("telework.substantial-share", first).ToNumber() * BasisPointsOfAPercent);
        if (work.Residence == States.Luxembourg)
        {
            return Luxembourg(work, Reasons.LivesInLuxembourg);
        }

        if (!library.ValueAt("coordination.states", first).ToItems().Contains(work.Residence))
        {
            return new LawDecision(CompetentLaw.ResidenceDecides, Country: null, first, work.Days.Last, Reasons.NotCoordinated(work.Residence));
        }

        if (work.ResidenceShare >= substantial)
        {
            return Substantial(work);
        }

        return work.IsEmployee && States.Beyond(work.Countries, work.Residence) is null
            ? Luxembourg(work, Reasons.BelowSubstantial(work.Residence, work.ResidenceShare))
            : new LawDecision(CompetentLaw.ResidenceDecides, Country: null, first, work.Days.Last, Reasons.FurtherActivity(work.Residence));
    }

    private static LawDecision Luxembourg(MultistateCase work, DecisionReason reason) =>
        new(CompetentLaw.Luxembourg, States.Luxembourg, work.Days.First, work.Days.Last, reason);

    private LawDecision Substantial(MultistateCase work)
    {
        DecisionReason? refusal = Refusal(work, out DaySpan days);
        return refusal is null
            ? new LawDecision(CompetentLaw.Luxembourg, States.Luxembourg, days.First, days.Last, Reasons.Framework(work.Residence, work.TeleworkShare, work.Days.First, days.First))
            : new LawDecision(CompetentLaw.StateOfResidence, work.Residence, work.Days.First, work.Days.Last, refusal);
    }

    /// <summary>Why the framework agreement does not apply; null when it does, for the days given.</summary>
    private DecisionReason? Refusal(MultistateCase work, out DaySpan days)
    {
        days = work.Days;
        if (!work.IsEmployee)
        {
            return Reasons.SubstantialNotEmployee(work.Residence);
        }

        if (work.TeleworkShare != work.ResidenceShare)
        {
            return Reasons.SubstantialNotTeleworkAlone(work.Residence);
        }

        if (States.Beyond(work.Countries, work.Residence) is not null)
        {
            return Reasons.SubstantialOtherActivity(work.Residence);
        }

        LocalDate first = LocalDate.Max(days.First, agreement.InForce.First);
        if (first > LocalDate.Min(days.End, agreement.InForce.End))
        {
            return Reasons.SubstantialNotInForce(work.Residence);
        }

        if (work.TeleworkShare >= agreement.ShareBelow(first))
        {
            return Reasons.SubstantialHalfOrMore(work.Residence, work.TeleworkShare);
        }

        return Days(work, ref first, out days);
    }

    /// <summary>Narrows the days to those of both signatories, and to those that the request may reach back to.</summary>
    private DecisionReason? Days(MultistateCase work, ref LocalDate first, out DaySpan days)
    {
        days = work.Days;
        if (agreement.MemberFrom(States.Luxembourg) is not { } own || agreement.MemberFrom(work.Residence) is not { } others || LocalDate.Max(own, others) > days.End)
        {
            return Reasons.SubstantialNotSignatory(work.Residence);
        }

        first = LocalDate.Max(first, LocalDate.Max(own, others));
        if (agreement.EarliestDay(work.AppliedOn) is not { } earliest)
        {
            return Reasons.SubstantialNotInForce(work.Residence);
        }

        // Only days before the request are reached back to: what begins on its day or later stays as it was asked for.
        LocalDate reached = LocalDate.Max(earliest, work.InsuredFrom ?? earliest);
        first = LocalDate.Max(first, LocalDate.Min(reached, work.AppliedOn));
        if (first > LocalDate.Min(days.End, agreement.InForce.End))
        {
            return Reasons.SubstantialTooLate(work.Residence, earliest);
        }

        days = new DaySpan(first, LocalDate.Min(days.End, agreement.LastDay(first)));
        return null;
    }
}
