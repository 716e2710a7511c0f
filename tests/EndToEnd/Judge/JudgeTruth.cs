using BS2000Bridge.EndToEnd.Tests.Programs;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Hypotheses;

namespace BS2000Bridge.EndToEnd.Tests.Judge;

/// <summary>
/// What the judge must find, from the outputs of the COBOL batch alone: which lines a set of habits changed, and which
/// members of the set each declaration owes that to. Nothing is computed here; outputs are held against one another.
/// </summary>
internal static class JudgeTruth
{
    /// <summary>
    /// The lines that differ from those without any habit, as <c>employer,insured,branch</c>, each with its cause: the
    /// smallest part of the set whose own output has the same declaration; where several parts of that size do, all of
    /// their members.
    /// </summary>
    public static Dictionary<string, string> CausesByLine(CotisDataset lawful, CotisDataset judged, IReadOnlyList<(Hypothesis Set, CotisDataset Output)> parts)
    {
        Dictionary<string, string> causes = new(StringComparer.Ordinal);
        for (int first = 0, end; first < judged.Records; first = end)
        {
            end = judged.EndOfDeclaration(first);
            if (judged.SameAs(lawful, first, end))
            {
                continue;
            }

            string cause = Name(CauseOf(judged, parts, first, end));
            for (int record = first; record < end; record++)
            {
                if (!judged.SameAs(lawful, record, record + 1))
                {
                    causes.Add($"{judged.Declaration(record)},{judged.Branch(record)}", cause);
                }
            }
        }

        return causes;
    }

    /// <summary>A set by the names of its members in the order of the alphabet, joined by <c>+</c>, as reports write it.</summary>
    public static string Name(Hypothesis set) =>
        string.Join('+', HypothesisCatalog.Members(set).Select(one => one.Name).Order(StringComparer.Ordinal));

    private static Hypothesis CauseOf(CotisDataset judged, IReadOnlyList<(Hypothesis Set, CotisDataset Output)> parts, int first, int end) =>
        parts
            .Where(part => part.Output.SameAs(judged, first, end))
            .GroupBy(part => HypothesisCatalog.Members(part.Set).Count())
            .MinBy(size => size.Key)!
            .Aggregate(Hypothesis.None, (all, part) => all | part.Set);
}
