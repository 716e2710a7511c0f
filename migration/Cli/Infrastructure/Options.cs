using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using BS2000Bridge.Values;
using NodaTime;
using NodaTime.Text;
using YearMonth = BS2000Bridge.Values.YearMonth;

namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>The options that commands share, each with what is said of a value that it cannot take.</summary>
internal static class Options
{
    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Machine-readable output." };

    /// <summary>A month.</summary>
    public static Option<YearMonth?> Month(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM",
        CustomParser = result => YearMonth.TryParse(Value(result), out YearMonth month)
            ? month
            : Refuse<YearMonth?>(result, name, "is not a month; write YYYY-MM, such as 2025-05"),
    };

    /// <summary>A day.</summary>
    public static Option<LocalDate?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result => LocalDatePattern.Iso.Parse(Value(result)).TryGetValue(default, out LocalDate day)
            ? day
            : Refuse<LocalDate?>(result, name, "is not a day; write YYYY-MM-DD, such as 2025-05-31"),
    };

    /// <summary>An amount of zero euros or more, with at most two decimals.</summary>
    public static Option<Money> Euros(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "EUR",
        CustomParser = result => TryEuros(Value(result), out Money amount)
            ? amount
            : Refuse<Money>(result, name, "is not an amount of zero euros or more with at most two decimals; write 4250 or 4250.50"),
    };

    /// <summary>A whole number within bounds.</summary>
    public static Option<int> Number(string name, string description, string unit, int least, int greatest, int otherwise) => new(name)
    {
        Description = description,
        HelpName = unit,
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
            int.TryParse(Value(result), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= greatest
                ? number
                : Refuse<int>(result, name, $"is not a whole number from {least} to {greatest}"),
    };

    /// <summary>The text that was given for an option, as it was given.</summary>
    public static string Value(ArgumentResult result) => result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;

    /// <summary>Refuses the value of an option in words.</summary>
    public static T? Refuse<T>(ArgumentResult result, string name, string why)
    {
        result.AddError($"{name}: '{Value(result)}' {why}.");
        return default;
    }

    private static bool TryEuros(string text, out Money amount)
    {
        const long greatestCents = 999_999_999_99;
        amount = default;
        bool valid = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal euros)
            && euros <= greatestCents / 100m
            && euros * 100m == decimal.Truncate(euros * 100m);
        amount = valid ? Money.FromEuros(euros) : default;
        return valid;
    }
}
