using System.Globalization;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;
using NodaTime;
using NodaTime.Text;

namespace BS2000Bridge.Cli.Contributions;

/// <summary>The options of <c>bridge contributions</c>, and the case that they describe.</summary>
internal sealed class ContributionsOptions
{
    private const int FullMonthHours = 173;
    private const int HoursOfTheLongestMonth = 744;
    private const short NeutralFactorHundredths = 100;
    private static readonly Scheme Employees = new(3);

    private readonly Option<YearMonth?> _month = Options.Month("--month", "The month.");
    private readonly Option<Money?> _gross = Options.Euros("--gross", "Base wage of the month.");
    private readonly Option<int> _hours = Options.Number("--hours", "Hours worked, whole.", "H", 0, HoursOfTheLongestMonth, FullMonthHours);
    private readonly Option<Money?> _supplements = Options.Euros("--supplements", "Supplements payable monthly in cash.");
    private readonly Option<Money?> _overtime = Options.Euros("--overtime", "Overtime without its surcharges.");
    private readonly Option<Money?> _benefits = Options.Euros("--benefits", "Gratifications and benefits in kind.");
    private readonly Option<Money?> _unemployment = Options.Euros("--unemployment", "Pay for weather or short-time unemployment.");
    private readonly Option<string?> _from = new("--from") { HelpName = "DAY", Description = "First day affiliated in the month, as D or YYYY-MM-DD. [default: the first]" };
    private readonly Option<string?> _to = new("--to") { HelpName = "DAY", Description = "Last day affiliated in the month, as D or YYYY-MM-DD. [default: the last]" };
    private readonly Option<int> _age = Options.Number("--age", "Age on the 1st of the month.", "N", 15, 120, 30);
    private readonly Option<bool> _apprentice = new("--apprentice") { Description = "An apprentice: the allowance is the base." };
    private readonly Option<int> _mutualityClass = Options.Number("--mutuality-class", "Class of the Mutualité des employeurs.", "1..4", 1, 4, 1);
    private readonly Option<short?> _accidentFactor = Options.Hundredths("--accident-factor", "Bonus-malus factor of accident insurance. [default: 1.0]", "F");
    private readonly Option<OccupationalHealthService?> _occupationalHealth = Options.OneOf(
        "--occupational-health",
        "Occupational health service. [default: stm]",
        OccupationalHealthService.Stm,
        OccupationalHealthService.Sti,
        OccupationalHealthService.None);
    private readonly Option<Money?> _yearToDate = Options.Euros("--year-to-date", "Base already charged in the year, over full months since January.");

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        _month.Required = true;
        _gross.Required = true;
        ReadOnlySpan<Option> all =
        [
            _month, _gross, _hours, _supplements, _overtime, _benefits, _unemployment, _from, _to, _age, _apprentice,
            _mutualityClass, _accidentFactor, _occupationalHealth, _yearToDate,
        ];
        foreach (Option option in all)
        {
            command.Add(option);
        }
    }

    /// <summary>The case that the command line describes.</summary>
    /// <exception cref="CliException">A day lies outside the month, or the last before the first.</exception>
    /// <exception cref="MissingParameterException">An earlier month of the year has no minimum wage.</exception>
    public WageCase Read(ParseResult result, ParameterLibrary library)
    {
        YearMonth month = result.GetRequiredValue(_month)!.Value;
        byte first = Day(_from, result.GetValue(_from), month, otherwise: 1);
        byte last = Day(_to, result.GetValue(_to), month, otherwise: month.Days);
        if (last < first)
        {
            throw CliException.BadInput($"--to: day {last} is before --from, day {first}.", "Give the first day and then the last.");
        }

        return new WageCase
        {
            Declaration = new WageDeclaration(default, default, month, first, last, (short)result.GetValue(_hours), HoursInactive: 0, PayOf(result)),
            Affiliation = new Values.Affiliation(
                Employees,
                result.GetValue(_apprentice) ? Occupation.Apprentice : Occupation.Employee,
                Entry: month.FirstDay.PlusDays(first - 1),
                Exit: null,
                BirthDate: month.FirstDay.PlusYears(-result.GetValue(_age))),
            Employer = new EmployerProfile(
                (byte)result.GetValue(_mutualityClass),
                result.GetValue(_accidentFactor) ?? NeutralFactorHundredths,
                result.GetValue(_occupationalHealth) ?? OccupationalHealthService.Stm),
            YearToDate = result.GetValue(_yearToDate) is { } charged ? YearlyCeiling.BeforeOverFullMonths(library, month, charged) : default,
        };
    }

    private Pay PayOf(ParseResult result) => new(
        result.GetRequiredValue(_gross)!.Value,
        result.GetValue(_supplements) ?? Money.Zero,
        result.GetValue(_overtime) ?? Money.Zero,
        result.GetValue(_benefits) ?? Money.Zero,
        result.GetValue(_unemployment) ?? Money.Zero);

    private static byte Day(Option option, string? text, YearMonth month, int otherwise)
    {
        if (text is null)
        {
            return (byte)otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day >= 1 && day <= month.Days)
        {
            return (byte)day;
        }

        return LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate date) && date.Year == month.Year && date.Month == month.Month
            ? (byte)date.Day
            : throw CliException.BadInput($"{option.Name}: '{text}' is no day of {month}.", $"Write 1 to {month.Days}, or a date such as {month}-15.");
    }
}
