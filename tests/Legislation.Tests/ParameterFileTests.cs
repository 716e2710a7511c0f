using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>A file of parameters with one fault: the error names the file, the line, the parameter and the fault.</summary>
public class ParameterFileTests
{
    private const string Sound = """
        - id: a.rate
          title: A rate
          titre: Un taux
          unit: percent
          reference: CSS art. 1
          values:
            - from: 2017-01-01
              to: 2017-12-31
              value: 1.25
              source: somewhere
              confidence: high
            - from: 2018-01-01
              value: 1.50
              source: elsewhere
              confidence: low
        """;

    [Fact]
    public void Read_SoundFile_IsAccepted() => Assert.Single(Read(Sound).All);

    [Theory]
    [InlineData("  title: A rate\n", "", "test.yaml, line 1, parameter a.rate: 'title' is missing.")]
    [InlineData("  titre: Un taux", "  titre:", "test.yaml, line 3, parameter a.rate: 'titre' must be a plain, non-empty value.")]
    [InlineData("  titre:", "  titel:", "test.yaml, line 3, parameter a.rate: 'titel' is no key here; the keys are id, title, titre, unit, reference, values.")]
    [InlineData("source: elsewhere", "sources: elsewhere", "test.yaml, line 14, parameter a.rate: 'sources' is no key here; the keys are from, to, value, source, confidence.")]
    [InlineData("unit: percent", "unit: per-mille", "test.yaml, line 4, parameter a.rate: 'unit' 'per-mille' is no unit; the units are euros,")]
    [InlineData("value: 1.25", "value: 1,25", "test.yaml, line 9, parameter a.rate: 'value' '1,25' is not a number; write digits with a point.")]
    [InlineData("value: 1.25", "value: -1.25", "test.yaml, line 9, parameter a.rate: 'value' '-1.25' is not a number")]
    [InlineData("value: 1.25", "value: 125", "test.yaml, line 9, parameter a.rate: 'value' '125' is more than 100.")]
    [InlineData("value: 1.25", "value: 1.23456", "test.yaml, line 9, parameter a.rate: 'value' '1.23456' has more than 4 decimals.")]
    [InlineData("to: 2017-12-31", "to: 31.12.2017", "test.yaml, line 8, parameter a.rate: 'to' '31.12.2017' is not a day; write YYYY-MM-DD.")]
    [InlineData("from: 2018-01-01", "from: 1.1.2018", "test.yaml, line 12, parameter a.rate: 'from' '1.1.2018' is not a day; write YYYY-MM-DD.")]
    [InlineData("to: 2017-12-31", "to: 2016-12-31", "test.yaml, line 8, parameter a.rate: 'to' is before 'from'.")]
    [InlineData("to: 2017-12-31", "to: 2018-01-01", "test.yaml, line 12, parameter a.rate: 'from' begins before the value above it ends")]
    [InlineData("      to: 2017-12-31\n", "", "test.yaml, line 11, parameter a.rate: 'from' begins before the value above it ends")]
    [InlineData("from: 2018-01-01", "from: 2016-01-01", "test.yaml, line 12, parameter a.rate: 'from' begins before the value above it ends")]
    [InlineData("confidence: low", "confidence: certain", "test.yaml, line 15, parameter a.rate: 'confidence' 'certain' is none of high, medium, low, assumed, conflict.")]
    [InlineData("confidence: low", "confidence: 1", "test.yaml, line 15, parameter a.rate: 'confidence' '1' is none of")]
    [InlineData("- id: a.rate", "- id: [a, b]", "test.yaml, line 1: 'id' must be a plain, non-empty value.")]
    [InlineData("  title: A rate", "  title: A rate\n  title: Again", "is not well-formed YAML")]
    [InlineData("- id:", "id:", "is not well-formed YAML")]
    public void Read_FileWithAFault_SaysWhereAndWhat(string sound, string faulty, string expected)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);

        var refused = Assert.Throws<ParameterFormatException>(() => Read(Sound.Replace(sound, faulty, StringComparison.Ordinal)));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "test.yaml, line 1: must be one list of parameters")]
    [InlineData("a: b", "test.yaml, line 1: must be one list of parameters")]
    [InlineData("- a", "test.yaml, line 1: must be keys with values.")]
    [InlineData("- id: a\n  title: a\n  titre: a\n  unit: text\n  reference: a\n  values: []", "test.yaml, line 6, parameter a: 'values' must be a list with at least one entry.")]
    public void Read_FileOfAnotherShape_SaysWhatItMustBe(string yaml, string expected)
    {
        var refused = Assert.Throws<ParameterFormatException>(() => Read(yaml));

        Assert.StartsWith(expected, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("euros", "10.005", "has more than 2 decimals")]
    [InlineData("index-points", "0.00", "is not more than zero")]
    [InlineData("factors", "1.0, 0", "is not more than zero")]
    [InlineData("divisor", "2.5", "has more than 0 decimals")]
    [InlineData("months", "soon", "is not a number")]
    [InlineData("yes-no", "maybe", "is neither yes nor no")]
    [InlineData("branches", "health", "is not 'none' or a list of accident, dependency,")]
    [InlineData("euros-per-hour", "16.01234", "has more than 4 decimals")]
    [InlineData("index-points", "944.431", "has more than 2 decimals")]
    [InlineData("factor", "0.0", "is not more than zero")]
    [InlineData("factor", "1.305", "has more than 2 decimals")]
    [InlineData("factors", "1.0, 1.305", "has more than 2 decimals")]
    [InlineData("factor", ".125", "has more than 2 decimals")]
    [InlineData("factor", "high", "is not a number; write digits with a point")]
    [InlineData("divisor", "0", "is not more than zero")]
    [InlineData("hours", "1.5", "has more than 0 decimals")]
    [InlineData("days", "2147483648", "is more than 2147483647")]
    [InlineData("count", "-1", "is not a number; write digits with a point")]
    [InlineData("years", "1 000", "is not a number; write digits with a point")]
    public void Read_ValueThatDoesNotFitItsUnit_IsRefused(string unit, string value, string expected)
    {
        string yaml = Sound.Replace("unit: percent", $"unit: {unit}", StringComparison.Ordinal).Replace("value: 1.25", $"value: {value}", StringComparison.Ordinal);

        var refused = Assert.Throws<ParameterFormatException>(() => Read(yaml));

        Assert.Contains($"'{value}' {expected}", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("percent", "100")]
    [InlineData("branches", "accident, pension")]
    [InlineData("branches", "none")]
    [InlineData("factor", "0.9")]
    [InlineData("euros", "10.05")]
    [InlineData("euros-per-hour", "16.0123")]
    [InlineData("index-points", "944.43")]
    [InlineData("factors", "0.85, 1.05")]
    [InlineData("divisor", "1")]
    [InlineData("months", "0")]
    [InlineData("days", "2147483647")]
    [InlineData("yes-no", "yes")]
    [InlineData("yes-no", "no")]
    [InlineData("text", "half a cent up")]
    public void Read_ValueAtTheLimitOfItsUnit_IsAccepted(string unit, string value)
    {
        string yaml = Sound.Replace("unit: percent", $"unit: {unit}", StringComparison.Ordinal).Replace("value: 1.25", $"value: {value}", StringComparison.Ordinal);
        yaml = yaml.Replace("value: 1.50", $"value: {value}", StringComparison.Ordinal);

        Assert.Equal(value, Assert.Single(Read(yaml).All).Values[0].Text);
    }

    [Fact]
    public void Problem_UnitThatIsNone_IsRefused() => Assert.StartsWith(
        "is no unit.",
        Assert.Throws<ArgumentOutOfRangeException>(() => ValueFormat.Problem((ParameterUnit)99, "1")).Message,
        StringComparison.Ordinal);

    /// <summary>One unknown name among known ones, and the least value of a day's span.</summary>
    [Fact]
    public void Read_ListWithOneWrongBranch_IsRefused() => Assert.Contains(
        "'accident, health' is not 'none' or a list",
        Assert.Throws<ParameterFormatException>(() => Read(Sound.Replace("unit: percent", "unit: branches", StringComparison.Ordinal).Replace("value: 1.25", "value: accident, health", StringComparison.Ordinal))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Read_ValueOfOneDay_IsAccepted() =>
        Assert.Equal(2, Assert.Single(Read(Sound.Replace("to: 2017-12-31", "to: 2017-01-01", StringComparison.Ordinal)).All).Values.Count);

    /// <summary>The fingerprint stands in the evidence of a run: another figure or file name is another one.</summary>
    [Fact]
    public void Fingerprint_OfAnotherFigure_IsAnother()
    {
        string[] prints = [Read(Sound).Fingerprint, Read(Sound.Replace("1.25", "1.26", StringComparison.Ordinal)).Fingerprint, ParameterLibrary.Read([new("other.yaml", Sound)]).Fingerprint];

        Assert.Equal(3, prints.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(prints[0], Read(Sound).Fingerprint);
    }

    [Fact]
    public void Read_IdInTwoFiles_NamesBoth()
    {
        var refused = Assert.Throws<ParameterFormatException>(() => ParameterLibrary.Read([new("one.yaml", Sound), new("two.yaml", Sound)]));

        Assert.Equal("two.yaml, line 1, parameter a.rate: stands already in one.yaml; keep one of the two.", refused.Message);
    }

    private static ParameterLibrary Read(string yaml) => ParameterLibrary.Read([new ParameterFile("test.yaml", yaml)]);
}
