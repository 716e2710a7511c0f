using System.Collections.Concurrent;
using System.Globalization;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Parameters;
using NodaTime;
using NodaTime.Text;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>The program's own parameters, loaded once for all tests.</summary>
internal static class Law
{
    private static readonly ConcurrentDictionary<string, ContributionCalculator> Calculators = new(StringComparer.Ordinal);

    public static ParameterLibrary Library { get; } = ParameterLibrary.Load();

    public static ContributionCalculator Of(string month) =>
        Calculators.GetOrAdd(month, text => new ContributionCalculator(Library, YearMonth.Parse(text)));

    public static LocalDate Day(string text) => LocalDatePattern.Iso.WithCulture(CultureInfo.InvariantCulture).Parse(text).Value;

    public static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
