using BS2000Bridge.Legislation.Parameters;
using NodaTime;

namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>
/// Postings: to a State of the coordination for 24 months (Regulation (EC) 883/2004, art. 12), to a third State for as long as the
/// agreement with it allows, without one for two years, then by decision of the board, and five years at most. The State decides
/// which of them it is, not the form that was used. Thread-safe.
/// </summary>
/// <param name="library">The parameters of the law.</param>
/// <param name="agreements">Third States with an agreement, each with the months of posting that it allows.</param>
public sealed class PostingRule(ParameterLibrary library, IReadOnlyDictionary<string, int> agreements)
{
    /// <summary>Whether an application is for longer than art. 12 or the agreement allows, and rejected for it on its day (DETRET 12).</summary>
    /// <exception cref="MissingParameterException">A parameter has no value on the day.</exception>
    public bool IsRejected(PostingCase posting) =>
        library.ValueAt("posting.too-long-is-rejected", posting.AppliedOn).Text == "yes"
        && (IsCoordinated(posting) || agreements.ContainsKey(posting.Country))
        && posting.Days.Last is not null
        && posting.Days.End > Limit(posting, Months(posting));

    /// <summary>Whose law applies, and for which of the days.</summary>
    /// <exception cref="MissingParameterException">A parameter has no value on the first day.</exception>
    public LawDecision Decide(PostingCase posting)
    {
        int months = Months(posting);
        LocalDate limit = Limit(posting, months);
        LocalDate first = posting.Days.First;
        bool without = !IsCoordinated(posting) && !agreements.ContainsKey(posting.Country);
        if (first <= limit)
        {
            DecisionReason reason = without ? Reasons.PostingWithoutAgreement(posting.Country, months)
                : IsCoordinated(posting) ? Reasons.Posting(posting.Country, months)
                : Reasons.PostingUnderAgreement(posting.Country, months);
            return new LawDecision(CompetentLaw.Luxembourg, States.Luxembourg, first, LocalDate.Min(limit, posting.Days.End), reason);
        }

        if (without && first <= Limit(posting, (int)library.ValueAt("posting.without-agreement-most-months", first).ToNumber()))
        {
            return new LawDecision(CompetentLaw.Undecided, Country: null, first, posting.Days.Last, Reasons.BoardDecides(posting.Country));
        }

        DecisionReason end = without ? Reasons.PostingEnds(posting.Country)
            : IsCoordinated(posting) ? Reasons.PostingTooLong(posting.Country, months)
            : Reasons.AgreementTooLong(posting.Country, months);
        return new LawDecision(CompetentLaw.OtherState, posting.Country, first, posting.Days.Last, end);
    }

    /// <summary>Whether the State of posting is one of the coordination, so that an A1 is issued.</summary>
    public bool IsCoordinated(PostingCase posting) => library.ValueAt("coordination.states", posting.Days.First).ToItems().Contains(posting.Country);

    private int Months(PostingCase posting) =>
        IsCoordinated(posting) ? (int)library.ValueAt("posting.months", posting.Days.First).ToNumber()
        : agreements.TryGetValue(posting.Country, out int months) ? months
        : (int)library.ValueAt("posting.without-agreement-months", posting.Days.First).ToNumber();

    /// <summary>The last day that is allowed: the months count from the first day of a chain of postings without a break.</summary>
    private LocalDate Limit(PostingCase posting, int months)
    {
        LocalDate start = posting.Days.First;
        foreach (DaySpan earlier in posting.Earlier.OrderByDescending(span => span.End))
        {
            if (!IsBreak(posting, earlier.End, start))
            {
                start = LocalDate.Min(start, earlier.First);
            }
        }

        return start.PlusMonths(months).PlusDays(-1);
    }

    /// <summary>Between States of the coordination a break is two months (Decision A2, point 3(c)); elsewhere any day is one.</summary>
    private bool IsBreak(PostingCase posting, LocalDate end, LocalDate next)
    {
        if (end >= next)
        {
            return false;
        }

        LocalDate firstFree = end.PlusDays(1);
        return IsCoordinated(posting)
            ? firstFree.PlusMonths((int)library.ValueAt("posting.break-months", posting.Days.First).ToNumber()) <= next
            : firstFree < next;
    }
}
