namespace BS2000Bridge.Legislation.Tests;

/// <summary>The program's calculators of incomes, and the law with a figure changed.</summary>
internal static class IncomeLaw
{
    public static IncomeCalculators Calculators { get; } = new(Law.Library);

    public static IncomeCalculator Of(string month) => Calculators.Of(YearMonth.Parse(month));

    /// <summary>The program's parameters, one of them with one value for all days.</summary>
    public static ParameterLibrary With(string id, string value) => ParameterLibrary.Read(Law.Library.All.Select(parameter =>
        new ParameterFile(parameter.Id, Written(parameter, parameter.Id == id ? [new ParameterValue(new NodaTime.LocalDate(2017, 1, 1), To: null, value, "a test", Confidence.High)] : parameter.Values))));

    private static string Written(Parameter parameter, IReadOnlyList<ParameterValue> values) => $"""
        - id: {parameter.Id}
          title: "{parameter.Title.Replace('"', '\'')}"
          titre: "{parameter.FrenchTitle.Replace('"', '\'')}"
          unit: {parameter.Unit.Name()}
          reference: "{parameter.Reference.Replace('"', '\'')}"
          values:
        {string.Join("\n", values.Select(Written))}
        """;

    private static string Written(ParameterValue value) => $"""
            - from: {value.From:uuuu-MM-dd}
              {(value.To is { } last ? $"to: {last:uuuu-MM-dd}" : "# no end")}
              value: "{value.Text.Replace('"', '\'')}"
              source: a test
              confidence: {value.Confidence}
        """;
}
