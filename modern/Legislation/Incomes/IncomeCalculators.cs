using System.Collections.Concurrent;
using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Legislation.Incomes;

/// <summary>The calculators of any month, each prepared once and shared by all threads.</summary>
/// <param name="library">The parameters of the law.</param>
public sealed class IncomeCalculators(ParameterLibrary library)
{
    private readonly ConcurrentDictionary<YearMonth, IncomeCalculator> _months = [];
    private readonly Func<YearMonth, IncomeCalculator> _prepare = month => new IncomeCalculator(library, month);

    /// <summary>The calculator of a month.</summary>
    public IncomeCalculator Of(YearMonth month) => _months.GetOrAdd(month, _prepare);
}
