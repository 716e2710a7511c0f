using BS2000Bridge.Legislation.ActivityAbroad;
using NodaTime;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BS2000Bridge.Legislation.Tests.ActivityAbroad;

/// <summary>A case of activity abroad as a lawyer writes it.</summary>
public sealed class AbroadCase
{
    public required string Case { get; init; }

    public string Residence { get; init; } = "";

    public string States { get; init; } = "";

    public string Share { get; init; } = "0";

    public string Telework { get; init; } = "0";

    public string Employee { get; init; } = "yes";

    public string InsuredFrom { get; init; } = "";

    public string Country { get; init; } = "";

    public string Earlier { get; init; } = "";

    public required string From { get; init; }

    public string To { get; init; } = "";

    public required string Applied { get; init; }

    public string Law { get; init; } = "";

    public string Reason { get; init; } = "";

    public string DecidedFrom { get; init; } = "";

    public string DecidedTo { get; init; } = "";

    public string Rejected { get; init; } = "no";

    public DaySpan Days => new(Parse(From), Day(To));

    public LocalDate AppliedOn => Parse(Applied);

    /// <summary>What is expected, in one line; the days asked for when no others are.</summary>
    public string Expected => Rejected == "yes" ? "rejected" : $"{Law} {Reason} {Text(DecidedFrom, From)} {Text(DecidedTo, To)}";

    public static LocalDate? Day(string text) => text.Length == 0 ? null : Parse(text);

    public static TheoryData<string> NamesIn(string file)
    {
        var names = new TheoryData<string>();
        foreach (AbroadCase one in Read(file))
        {
            names.Add(one.Case);
        }

        return names;
    }

    public static List<AbroadCase> Read(string file)
    {
        IDeserializer yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
        return yaml.Deserialize<List<AbroadCase>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ActivityAbroad", file)));
    }

    /// <summary>What was found, in the words of <see cref="Expected"/>.</summary>
    public static string Found(LawDecision decision) =>
        $"{decision.Law} {decision.Reason.Kind} {Iso(decision.FirstDay)} {(decision.LastDay is { } last ? Iso(last) : "open")}";

    private static string Text(string text, string otherwise) => text.Length > 0 ? text : otherwise.Length > 0 ? otherwise : "open";

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static LocalDate Parse(string text) => Tests.Law.Day(text);
}
