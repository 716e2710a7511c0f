using System.Globalization;
using BS2000Bridge.Legislation.Populations;
using NodaTime;

namespace BS2000Bridge.Legislation.Parameters;

/// <summary>A parameter has no value on a day. It is never taken from another day instead.</summary>
public sealed class MissingParameterException : Exception
{
    /// <summary>Says which parameter has no value on which day, for whom it is needed, what days it covers, and what to do.</summary>
    public MissingParameterException(Parameter parameter, LocalDate day, Population? population = null)
        : base($"Parameter {parameter.Id} ({parameter.FrenchTitle}) has no value on {Iso(day)}{(population is null ? "" : $" and is needed for {population}")}; it has values {Spans(parameter)}. Add the value of that day with its source to {parameter.File}, or ask for another month.")
    {
        ParameterId = parameter.Id;
        Day = day;
        Population = population;
    }

    /// <summary>The parameter.</summary>
    public string ParameterId { get; }

    /// <summary>The day on which it has no value.</summary>
    public LocalDate Day { get; }

    /// <summary>For whom it was needed; null when it was asked for by itself.</summary>
    public Population? Population { get; }

    private static string Spans(Parameter parameter)
    {
        var spans = new List<(LocalDate From, LocalDate? To)>();
        foreach (ParameterValue value in parameter.Values)
        {
            if (spans.Count > 0 && spans[^1].To?.PlusDays(1) == value.From)
            {
                spans[^1] = (spans[^1].From, value.To);
            }
            else
            {
                spans.Add((value.From, value.To));
            }
        }

        return string.Join(" and ", spans.Select(span => $"from {Iso(span.From)} {(span.To is { } last ? $"to {Iso(last)}" : "on")}"));
    }

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
