using BS2000Bridge.Seculine.Answers;
using BS2000Bridge.Seculine.Reading;
using BS2000Bridge.Values;

namespace BS2000Bridge.Cli.Seculine;

/// <summary>The options that say of which employer and month a file is, and which member of SECUline it goes to.</summary>
internal sealed class MemberOptions
{
    private readonly Option<EmployerNumber?> _employer = Number("--employer", "The employer's number.");
    private readonly Option<YearMonth?> _month = Options.Month("--month", "The month.");
    private readonly Option<EmployerNumber?> _member = Number("--member", "The number of the member of SECUline who receives the file. [default: the employer]");
    private readonly Option<string> _number = new("--seculine-number") { Description = "The member's SECUline number.", HelpName = "NNNNNN", Required = true };
    private readonly Option<string> _answers = new("--answers") { Description = "The folder that the file goes to.", HelpName = "DIR", Required = true };

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        _employer.Required = true;
        _month.Required = true;
        _number.Validators.Add(result =>
        {
            if (!SeculineHeader.IsNumber(result.Tokens[0].Value))
            {
                result.AddError("--seculine-number: write six digits.");
            }
        });
        ReadOnlySpan<Option> all = [_employer, _month, _number, _member, _answers];
        foreach (Option option in all)
        {
            command.Add(option);
        }
    }

    /// <summary>The employer.</summary>
    public EmployerNumber Employer(ParseResult result) => result.GetRequiredValue(_employer)!.Value;

    /// <summary>The month.</summary>
    public YearMonth Month(ParseResult result) => result.GetRequiredValue(_month)!.Value;

    /// <summary>Whom the file goes to.</summary>
    public SeculineHeader Header(ParseResult result) => new(result.GetValue(_member) ?? Employer(result), result.GetRequiredValue(_number));

    /// <summary>Where the file goes.</summary>
    public AnswerFolder Answers(ParseResult result, TimeProvider time) => new(result.GetRequiredValue(_answers), time);

    private static Option<EmployerNumber?> Number(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (EmployerNumber.TryParse(result.Tokens[0].Value, out EmployerNumber number))
            {
                return number;
            }

            result.AddError($"{name}: write the 13 digits of an employer's number with right check digits, or the 11 of a legal person.");
            return null;
        },
    };
}
