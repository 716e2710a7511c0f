using System.Globalization;
using NodaTime;

namespace BS2000Bridge.Legislation;

/// <summary>A parameter has no value on a day. It is never taken from another day instead.</summary>
public sealed class MissingParameterException : Exception
{
    /// <summary>Says which parameter has no value on which day, what days it covers, and what to do.</summary>
    public MissingParameterException(Parameter parameter, LocalDate day)
        : base(string.Create(CultureInfo.InvariantCulture, $"Parameter {parameter.Id} ({parameter.FrenchTitle}) has no value on {day:uuuu-MM-dd}; it has values {Spans(parameter)}. Add the value of that day with its source to {parameter.File}, or ask for another month."))
    {
        ParameterId = parameter.Id;
        Day = day;
    }

    /// <summary>The parameter.</summary>
    public string ParameterId { get; }

    /// <summary>The day on which it has no value.</summary>
    public LocalDate Day { get; }

    private static string Spans(Parameter parameter)
    {
        var spans = new List<string>();
        foreach (ParameterValue value in parameter.Values)
        {
            string from = Format(value.From), to = value.To is { } last ? Format(last) : "on";
            if (spans.Count > 0 && value.From.PlusDays(-1) is var before && spans[^1].EndsWith(Format(before), StringComparison.Ordinal))
            {
                spans[^1] = spans[^1][..^Format(before).Length] + to;
            }
            else
            {
                spans.Add($"from {from} to {to}");
            }
        }

        return string.Join(" and ", spans).Replace(" to on", " on", StringComparison.Ordinal);
    }

    private static string Format(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
