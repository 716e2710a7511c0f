using System.Globalization;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Parameters;

/// <summary>How the values of each unit are written.</summary>
internal static class ValueFormat
{
    private const string Separator = ", ";

    /// <summary>What is wrong with a value of a unit, as the end of a sentence; null when nothing is.</summary>
    public static string? Problem(ParameterUnit unit, string text) => unit switch
    {
        ParameterUnit.Euros => Number(text, decimals: 2, atMost: decimal.MaxValue),
        ParameterUnit.EurosPerHour => Number(text, decimals: 4, atMost: decimal.MaxValue),
        ParameterUnit.Percent => Number(text, decimals: 4, atMost: 100m),
        ParameterUnit.IndexPoints => PositiveNumber(text, decimals: 2),
        ParameterUnit.Factor => PositiveNumber(text, decimals: 2),
        ParameterUnit.Factors => text.Split(Separator).Select(item => PositiveNumber(item, decimals: 2)).FirstOrDefault(problem => problem is not null),
        ParameterUnit.Divisor => PositiveNumber(text, decimals: 0),
        ParameterUnit.Hours or ParameterUnit.Days or ParameterUnit.Months or ParameterUnit.Years or ParameterUnit.Count =>
            Number(text, decimals: 0, atMost: int.MaxValue),
        ParameterUnit.YesNo => text is "yes" or "no" ? null : "is neither yes nor no",
        ParameterUnit.Branches => text == "none" || text.Split(Separator).All(IsBranch) ? null : $"is not 'none' or a list of {string.Join(", ", Branches.All.Select(branch => branch.Name()))}",
        ParameterUnit.Text => null,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "is no unit."),
    };

    private static string? PositiveNumber(string text, int decimals) =>
        Number(text, decimals, decimal.MaxValue) ?? (text.Any(digit => digit is > '0' and <= '9') ? null : "is not more than zero");

    private static string? Number(string text, int decimals, decimal atMost)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            return "is not a number; write digits with a point";
        }

        int written = text.IndexOf('.') is var point && point < 0 ? 0 : text.Length - point - 1;
        return written > decimals ? $"has more than {decimals} decimals" : number > atMost ? $"is more than {atMost}" : null;
    }

    private static bool IsBranch(string name) => Branches.All.Any(branch => branch.Name() == name);
}
