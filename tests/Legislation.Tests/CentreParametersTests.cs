using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;
using CsCheck;
using NodaTime;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>Values of the centre's own are laid over the program's, day by day.</summary>
public class CentreParametersTests
{
    private const string Accident = "accident.employees.employer";
    private static readonly LocalDate FirstDay = new(2016, 12, 25);

    /// <summary>The program's rate of 2026 is 0.65 %; the centre's holds on its days, and the program's on those before and after.</summary>
    [Theory]
    [InlineData("2026-02-28", "0.65")]
    [InlineData("2026-03-01", "0.71")]
    [InlineData("2026-03-31", "0.71")]
    [InlineData("2026-04-01", "0.65")]
    public void Load_ValueWithinAnotherOfTheProgram_HoldsOnItsDaysAlone(string day, string expected)
    {
        ParameterLibrary library = Load("from: 2026-03-01, to: 2026-03-31, value: 0.71");

        Assert.Equal(expected, library.ValueAt(Accident, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).Text);
    }

    [Fact]
    public void Load_YearThatTheProgramDoesNotKnow_IsAddedWithFileAndLine()
    {
        ParameterLibrary library = Load("from: 2027-01-01, to: 2027-12-31, value: 0.70");

        ParameterValue value = library.ValueAt(Accident, new YearMonth(2027, 1));
        Assert.Equal(("0.70", true, "value of the centre, rates.yaml, line 4: the board, 2 December 2026"), (value.Text, value.IsOfCentre, value.Source));
        Assert.False(library.ValueAt(Accident, new YearMonth(2026, 12)).IsOfCentre);
        Assert.Throws<MissingParameterException>(() => library.ValueAt(Accident, new YearMonth(2028, 1)));
    }

    [Theory]
    [InlineData("accident.employees.emploier", "percent", "rates.yaml, line 4, parameter accident.employees.emploier: is no parameter of the program; 'bridge parameters list' names them all.")]
    [InlineData(Accident, "euros", "rates.yaml, line 4, parameter accident.employees.employer: 'unit' must be percent, as in accident.yaml: whoever reads the value counts on it.")]
    public void Load_ParameterThatTheProgramDoesNotHave_IsRefused(string id, string unit, string expected) =>
        Assert.Equal(expected, Assert.Throws<ParameterFormatException>(() => Load("from: 2027-01-01, value: 1.00", id, unit)).Message);

    [Fact]
    public void CentreFingerprint_WithAndWithoutOwnFiles_SaysWhichWereLaidOver()
    {
        ParameterLibrary one = Load("from: 2027-01-01, value: 0.70"), other = Load("from: 2027-01-01, value: 0.71");

        Assert.Null(Law.Library.CentreFingerprint);
        Assert.Equal(64, one.CentreFingerprint!.Length);
        Assert.NotEqual(one.CentreFingerprint, other.CentreFingerprint);
        Assert.NotEqual(one.Fingerprint, other.Fingerprint);
    }

    /// <summary>The law's figure: 4,250.00 at 0.70 % is 29.75.</summary>
    [Fact]
    public void Compute_YearOfTheCentre_IsComputedOnItsValues()
    {
        ParameterLibrary library = Load("from: 2026-01-01, to: 2026-12-31, value: 0.70");
        ContributionLines lines = default;
        WageCase wage = new Wage("2026-05").ToCase();
        new ContributionCalculator(library, new YearMonth(2026, 5)).Compute(in wage, Hypothesis.None, ref lines);

        Assert.Equal(2975, lines[Branch.Accident].Employer.Cents);
    }

    /// <summary>On any day the centre's value holds where there is one, else the program's, else none.</summary>
    [Fact]
    public void Overlay_OfAnyDays_IsTheCentresElseTheProgramsElseNone() =>
        Gen.Select(Values, Values).Sample(
            (program, centre) =>
            {
                Parameter both = ParameterOverlay.Of(program, centre);
                for (int day = 0; day < 120; day++)
                {
                    LocalDate on = FirstDay.PlusDays(day);
                    Assert.Equal((centre.Find(on) ?? program.Find(on))?.Text, both.Find(on)?.Text);
                }
            },
            iter: 2_000);

    // Up to six spans within a hundred days, of which the last may be open.
    private static readonly Gen<Parameter> Values =
        from gaps in Gen.Int[1, 9].Array[2, 12]
        from isOpen in Gen.Bool
        from name in Gen.Char['a', 'z']
        select Parameter(gaps, isOpen, name);

    private static Parameter Parameter(int[] gaps, bool isOpen, char name)
    {
        List<ParameterValue> values = [];
        LocalDate from = FirstDay;
        for (int i = 0; i + 1 < gaps.Length; i += 2)
        {
            from = from.PlusDays(gaps[i] - 1);
            LocalDate to = from.PlusDays(gaps[i + 1] - 1);
            values.Add(new ParameterValue(from, isOpen && i + 3 >= gaps.Length ? null : to, $"{name}{i}", "", Confidence.High));
            from = to.PlusDays(1);
        }

        return new Parameter("a.rate", "", "", ParameterUnit.Text, "", $"{name}.yaml", values);
    }

    private static ParameterLibrary Load(string value, string id = Accident, string unit = "percent") => ParameterLibrary.Load([new ParameterFile(
        "rates.yaml",
        $"""
        - id: {id}
          unit: {unit}
          values:
            - {value.Replace(", ", "\n      ", StringComparison.Ordinal)}
              source: the board, 2 December 2026
              confidence: high
        """)]);
}
