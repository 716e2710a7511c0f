using System.Collections.Concurrent;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Tests.Samples;

/// <summary>The computation of a month, prepared once for all tests.</summary>
internal static class Law
{
    private static readonly ParameterLibrary Library = ParameterLibrary.Load();
    private static readonly ConcurrentDictionary<YearMonth, ContributionCalculator> Calculators = new();

    /// <summary>The month of most tests: its index changed, so that every habit can show.</summary>
    public static YearMonth May2025 { get; } = new(2025, 5);

    public static ContributionCalculator Of(YearMonth month) => Calculators.GetOrAdd(month, one => new ContributionCalculator(Library, one));

    public static ContributionLines Lines(in WageCase wageCase, Hypothesis habits)
    {
        ContributionLines lines = default;
        Of(wageCase.Declaration.Period).Compute(in wageCase, habits, ref lines);
        return lines;
    }

    public static IEnumerable<ContributionLine> Each(ContributionLines lines) =>
        Branches.All.Where(branch => lines.Has(branch)).Select(branch => lines[branch]);
}
