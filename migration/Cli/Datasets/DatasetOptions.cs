using System.CommandLine.Parsing;
using System.Globalization;
using BS2000Bridge.Datasets.Framings;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>The kinds of options that dataset commands have; each is null when it is left out.</summary>
internal static class DatasetOptions
{
    /// <summary>A framing by the name of its preset.</summary>
    public static Option<FramingPreset?> Framing() => new("--framing")
    {
        Description = "How records follow one another; fixed when neither this nor a manifest says.",
        HelpName = string.Join('|', FramingPresets.Names),
        CustomParser = result => FramingPresets.TryParse(Text(result), out FramingPreset preset)
            ? preset
            : Refuse<FramingPreset?>(result, "--framing", $"is none of {string.Join(", ", FramingPresets.Names)}"),
    };

    /// <summary><c>yes</c> or <c>no</c>; see <see cref="IsYes"/>.</summary>
    public static Option<string?> YesOrNo(string name, string description) => Word(name, description, "yes", "no");

    /// <summary>What was said to such an option; null when nothing was.</summary>
    public static bool? IsYes(this ParseResult result, Option<string?> yesOrNo) => result.GetValue(yesOrNo) is { } word ? word == "yes" : null;

    /// <summary>A whole number within bounds.</summary>
    public static Option<long?> Whole(string name, string description, string unit, long min, long max) => new(name)
    {
        Description = description,
        HelpName = unit,
        CustomParser = result =>
            long.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number >= min && number <= max
                ? number
                : Refuse<long?>(result, name, $"is not a whole number from {min} {(max == long.MaxValue ? "up" : $"to {max}")}"),
    };

    /// <summary>One of several words.</summary>
    public static Option<string?> Word(string name, string description, params string[] words) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', words),
        CustomParser = result => Array.IndexOf(words, Text(result)) >= 0
            ? Text(result)
            : Refuse<string?>(result, name, $"is none of {string.Join(", ", words)}"),
    };

    private static string Text(ArgumentResult result) => result.Tokens[0].Value;

    private static T? Refuse<T>(ArgumentResult result, string name, string why)
    {
        result.AddError($"{name}: '{Text(result)}' {why}.");
        return default;
    }
}
