using BS2000Bridge.Legislation.Hypotheses;
using NodaTime;

namespace BS2000Bridge.Reconciliation.Decisions;

/// <summary>The decisions of a run, as they are in force on its day.</summary>
public sealed class CauseDecisionSet
{
    private readonly Dictionary<Hypothesis, CauseDecision> _byCause = [];

    /// <summary>Decisions, of which those in force on a day count.</summary>
    /// <param name="decisions">All decisions of the file.</param>
    /// <param name="day">The day of the run.</param>
    public CauseDecisionSet(IReadOnlyList<CauseDecision> decisions, LocalDate day)
    {
        All = decisions;
        Day = day;
        foreach (CauseDecision decision in decisions.Where(decision => decision.InForceOn(day)))
        {
            if (HypothesisCatalog.TryParse(decision.Cause, out Hypothesis cause))
            {
                _byCause[cause] = decision;
            }
        }
    }

    /// <summary>No decision at all.</summary>
    public static CauseDecisionSet None { get; } = new([], LocalDate.MinIsoValue);

    /// <summary>All decisions, those not in force too.</summary>
    public IReadOnlyList<CauseDecision> All { get; }

    /// <summary>The day on which they are held against the calendar.</summary>
    public LocalDate Day { get; }

    /// <summary>Whether every member of a set of causes has a decision in force. An empty set has none.</summary>
    public bool Decides(Hypothesis causes) =>
        causes != Hypothesis.None && HypothesisCatalog.Members(causes).All(one => _byCause.ContainsKey(one.Hypothesis));

    /// <summary>The decisions in force on the members of a set of causes.</summary>
    public IReadOnlyList<CauseDecision> On(Hypothesis causes) =>
        HypothesisCatalog.Members(causes).Where(one => _byCause.ContainsKey(one.Hypothesis)).Select(one => _byCause[one.Hypothesis]).ToList();
}
