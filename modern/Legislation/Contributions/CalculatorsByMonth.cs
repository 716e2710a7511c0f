using System.Collections.Concurrent;
using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Legislation.Contributions;

/// <summary>
/// The calculators of any month, each prepared once and shared by all threads. A month is prepared whatever its parameters:
/// one that is missing is an error for those alone whose contributions need it.
/// </summary>
/// <param name="library">The parameters of the law.</param>
public sealed class CalculatorsByMonth(ParameterLibrary library)
{
    private readonly ConcurrentDictionary<YearMonth, ContributionCalculator> _months = [];
    private readonly Func<YearMonth, ContributionCalculator> _prepare = month => ContributionCalculator.Of(library, month);

    /// <summary>The parameters of the law.</summary>
    public ParameterLibrary Library => library;

    /// <summary>The calculator of a month.</summary>
    public ContributionCalculator Of(YearMonth month) => _months.GetOrAdd(month, _prepare);
}
