using NodaTime;

namespace BS2000Bridge.Legislation.Parameters;

/// <summary>Lays the centre's own values of a parameter over the program's, day by day.</summary>
internal static class ParameterOverlay
{
    /// <summary>The parameter with both; titles and reference are the program's.</summary>
    /// <exception cref="ParameterFormatException">The centre's has another unit.</exception>
    public static Parameter Of(Parameter program, Parameter centre)
    {
        if (program.Unit != centre.Unit)
        {
            throw new ParameterFormatException(
                centre.File, FirstLine(centre), centre.Id, $"'unit' must be {program.Unit.Name()}, as in {program.File}: whoever reads the value counts on it.");
        }

        IEnumerable<ParameterValue> own = centre.Values.Select(value => value with
        {
            IsOfCentre = true,
            Source = $"value of the centre, {centre.File}, line {value.Line}: {value.Source}",
        });
        return new Parameter(
            program.Id,
            program.Title,
            program.FrenchTitle,
            program.Unit,
            program.Reference,
            program.File,
            [.. program.Values.SelectMany(value => Left(value, centre.Values)).Concat(own).OrderBy(value => value.From)]);
    }

    /// <summary>What to say of a parameter that the program does not have.</summary>
    public static ParameterFormatException Unknown(Parameter centre) => new(
        centre.File, FirstLine(centre), centre.Id, "is no parameter of the program; 'bridge parameters list' names them all.");

    // The days of a value on which none of the others holds.
    private static IEnumerable<ParameterValue> Left(ParameterValue value, IReadOnlyList<ParameterValue> over)
    {
        LocalDate from = value.From;
        foreach (ParameterValue other in over)
        {
            if (other.To < from || value.To < other.From)
            {
                continue;
            }

            if (from < other.From)
            {
                yield return value with { From = from, To = other.From.PlusDays(-1) };
            }

            if (other.To is not { } last || value.To <= last)
            {
                yield break;
            }

            from = last.PlusDays(1);
        }

        yield return value with { From = from };
    }

    private static long FirstLine(Parameter parameter) => parameter.Values[0].Line;
}
