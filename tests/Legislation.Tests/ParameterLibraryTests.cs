using BS2000Bridge.Legislation.Parameters;
using NodaTime;

namespace BS2000Bridge.Legislation.Tests;

public class ParameterLibraryTests
{
    private const string Example = """
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
            - from: 2019-01-01
              value: 1.50
              source: elsewhere
              confidence: assumed
        """;

    [Theory]
    [InlineData("2017-01-01", "1.25")]
    [InlineData("2017-12-31", "1.25")]
    [InlineData("2019-01-01", "1.50")]
    [InlineData("2099-12-31", "1.50")]
    public void ValueAt_DayWithinASpan_IsItsValue(string day, string expected) =>
        Assert.Equal(expected, Read(Example).ValueAt("a.rate", Law.Day(day)).Text);

    [Theory]
    [InlineData("2016-12-31")]
    [InlineData("2018-01-01")]
    [InlineData("2018-12-31")]
    public void ValueAt_DayOutsideEverySpan_NamesParameterDaySpansAndFile(string day)
    {
        var missing = Assert.Throws<MissingParameterException>(() => Read(Example).ValueAt("a.rate", Law.Day(day)));

        Assert.Equal(
            $"Parameter a.rate (Un taux) has no value on {day}; it has values from 2017-01-01 to 2017-12-31 and from 2019-01-01 on. Add the value of that day with its source to test.yaml, or ask for another month.",
            missing.Message);
    }

    [Fact]
    public void ValueAt_Month_IsThatOfItsFirstDay() =>
        Assert.Equal("944.43", Law.Library.ValueAt("minimum-wage.index", new YearMonth(2025, 4)).Text);

    [Fact]
    public void Get_UnknownId_NamesIt()
    {
        var unknown = Assert.Throws<UnknownParameterException>(() => Law.Library.Get("no.such"));

        Assert.Equal("There is no parameter 'no.such'; `bridge parameters list` names them all.", unknown.Message);
        Assert.Equal("no.such", unknown.ParameterId);
        Assert.Null(Law.Library.Find("no.such"));
    }

    [Fact]
    public void Get_KnownId_HasTitlesUnitReferenceAndFile()
    {
        Parameter parameter = Read(Example).Get("a.rate");

        Assert.Equal(
            ("A rate", "Un taux", ParameterUnit.Percent, "CSS art. 1", "test.yaml"),
            (parameter.Title, parameter.FrenchTitle, parameter.Unit, parameter.Reference, parameter.File));
        Assert.Equal(new ParameterValue(new LocalDate(2019, 1, 1), To: null, "1.50", "elsewhere", Confidence.Assumed) { Line = 12 }, parameter.Values[1]);
    }

    [Fact]
    public void Load_AllParameters_AreOrderedByIdAndCoverEveryFile()
    {
        IReadOnlyList<Parameter> all = Law.Library.All;

        Assert.Equal(all.OrderBy(parameter => parameter.Id, StringComparer.Ordinal), all);
        Assert.Equal(
            typeof(ParameterLibrary).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            all.Select(parameter => parameter.File).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>In one order on every machine: the fingerprint is of the files one after the other.</summary>
    [Fact]
    public void Read_EmbeddedFiles_StandInTheOrderOfTheirNames()
    {
        string[] names = [.. EmbeddedFiles.Read().Select(file => file.Name)];

        Assert.NotEmpty(names);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    /// <summary>What the sources leave open is marked so.</summary>
    [Theory]
    [InlineData("accident.employees.employer", "2021-06-01", Confidence.Assumed)]
    [InlineData("accident.employees.employer", "2023-06-01", Confidence.Low)]
    [InlineData("accident.employees.employer", "2025-06-01", Confidence.High)]
    [InlineData("occupational-health.stm.employer", "2022-06-01", Confidence.Assumed)]
    [InlineData("occupational-health.sti.employer", "2025-06-01", Confidence.Medium)]
    [InlineData("mutuality.class-4.employer", "2023-06-01", Confidence.Conflict)]
    [InlineData("dependency.self-employed.abatement", "2026-06-01", Confidence.Conflict)]
    public void ValueAt_ValueThatNoSourceSettles_IsMarked(string id, string day, Confidence expected) =>
        Assert.Equal(expected, Law.Library.ValueAt(id, Law.Day(day)).Confidence);

    /// <summary>Figures beside wages: RGD of 18 December 1998; art. 425, 428, 431 CSS; gouvernement.lu; framework agreement.</summary>
    [Theory]
    [InlineData("default-interest.rate", "2025-05-01", "0.6")]
    [InlineData("default-interest.rate-under-plan", "2021-01-01", "0.0")]
    [InlineData("payment.due-days", "2025-05-01", "10")]
    [InlineData("fine.affiliation.max", "2025-05-01", "2500.00")]
    [InlineData("guarantee.min", "2025-05-01", "2500.00")]
    [InlineData("chamber.employees.normal", "2025-07-01", "31.00")]
    [InlineData("pension.self-employed.insured", "2025-12-31", "16.00")]
    [InlineData("pension.self-employed.insured", "2026-01-01", "17.00")]
    [InlineData("telework.retroactivity-months", "2024-06-30", "12")]
    [InlineData("telework.retroactivity-months", "2024-07-01", "3")]
    [InlineData("base-matrix.overtime-surcharges", "2025-05-01", "none")]
    public void ValueAt_OtherRules_AreThoseOfTheirSources(string id, string day, string expected) =>
        Assert.Equal(expected, Law.Library.ValueAt(id, Law.Day(day)).Text);

    [Fact]
    public void ToItems_List_IsSplitAndNoneIsEmpty()
    {
        Assert.Equal(["health-care", "dependency"], Law.Library.ValueAt("base-matrix.overtime", new LocalDate(2025, 5, 1)).ToItems());
        Assert.Empty(Law.Library.ValueAt("base-matrix.overtime-surcharges", new LocalDate(2025, 5, 1)).ToItems());
    }

    [Fact]
    public void ToNumber_Text_IsRefused() => Assert.Equal(
        "'none' is not one number; read its text or its items.",
        Assert.Throws<InvalidOperationException>(() => Law.Library.ValueAt("base-matrix.overtime-surcharges", new LocalDate(2025, 5, 1)).ToNumber()).Message);

    private static ParameterLibrary Read(string yaml) => ParameterLibrary.Read([new ParameterFile("test.yaml", yaml)]);
}
