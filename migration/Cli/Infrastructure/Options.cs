using System.CommandLine.Parsing;
using System.Globalization;
using BS2000Bridge.Values;
using NodaTime;
using NodaTime.Text;

namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>The options that commands share, each with what is said of a value that it cannot take.</summary>
internal static class Options
{
    private const decimal MaxEuros = 999_999_999.99m;

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Machine-readable output." };

    /// <summary>A month.</summary>
    public static Option<YearMonth?> Month(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM",
        CustomParser = result => YearMonth.TryParse(Text(result), out YearMonth month)
            ? month
            : Refuse<YearMonth?>(result, name, "is not a month; write YYYY-MM, such as 2025-05"),
    };

    /// <summary>A day; of a month, its first.</summary>
    public static Option<LocalDate?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result => LocalDatePattern.Iso.Parse(Text(result)) is { Success: true, Value: var day } ? day
            : YearMonth.TryParse(Text(result), out YearMonth month) ? month.FirstDay
            : Refuse<LocalDate?>(result, name, "is no day; write YYYY-MM-DD, such as 2025-05-01, or YYYY-MM for the first of a month"),
    };

    /// <summary>An amount of zero euros or more, with at most two decimals.</summary>
    public static Option<Money?> Euros(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "EUR",
        CustomParser = result => TryDecimal(Text(result), MaxEuros, out decimal euros)
            ? Money.FromEuros(euros)
            : Refuse<Money?>(result, name, "is not an amount of 0 to 999999999.99 euros with at most two decimals; write 4250 or 4250.50"),
    };

    /// <summary>A factor with at most two decimals, in hundredths.</summary>
    public static Option<short?> Hundredths(string name, string description, string unit) => new(name)
    {
        Description = description,
        HelpName = unit,
        CustomParser = result => TryDecimal(Text(result), max: 100m, out decimal number)
            ? (short)(number * 100m)
            : Refuse<short?>(result, name, "is not a number of 0 to 100 with at most two decimals; write 0.85 or 1"),
    };

    /// <summary>One of the members of an enumeration, by their names in lower case.</summary>
    public static Option<T?> OneOf<T>(string name, string description, params T[] choices)
        where T : struct, Enum
    {
        string[] words = [.. choices.Select(choice => choice.ToString().ToLowerInvariant())];
        return new Option<T?>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            CustomParser = result => Array.IndexOf(words, Text(result)) is >= 0 and int index
                ? choices[index]
                : Refuse<T?>(result, name, $"is none of {string.Join(", ", words)}"),
        };
    }

    /// <summary>A whole number within bounds.</summary>
    public static Option<int> Number(string name, string description, string unit, int min, int max, int otherwise) => new(name)
    {
        Description = description,
        HelpName = unit,
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
            int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= min && number <= max
                ? number
                : Refuse<int>(result, name, $"is not a whole number from {min} to {max}"),
    };

    private static string Text(ArgumentResult result) => result.Tokens[0].Value;

    private static T? Refuse<T>(ArgumentResult result, string name, string why)
    {
        result.AddError($"{name}: '{Text(result)}' {why}.");
        return default;
    }

    private static bool TryDecimal(string text, decimal max, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
        && number <= max
        && number * 100m == decimal.Truncate(number * 100m);
}
