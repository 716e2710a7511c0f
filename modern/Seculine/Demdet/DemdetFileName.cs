using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace BS2000Bridge.Seculine.Demdet;

/// <summary>
/// The name of a file about activity abroad, as the centre documents it:
/// <c>SECU.DEMDET.YYYYMMDD-HHNNSSDC.EEEEEEEEEEEEE999999.CCSS.XML</c> (date, time to the hundredth of a second, employer number and
/// SECUline number of the member).
/// </summary>
/// <param name="Employer">The member's employer number, 13 digits; their check digits are not looked at here (DETRET 1).</param>
/// <param name="Number">The member's SECUline number, 6 digits.</param>
public sealed partial record DemdetFileName(string Employer, string Number)
{
    private static readonly LocalDateTimePattern Stamp = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd-HHmmssff");

    /// <summary>Stands for the member of a file that does not say whose it is.</summary>
    internal static DemdetFileName Nobody { get; } = new(new string('0', 13), new string('0', 6));

    /// <summary>Reads the name of a DEMDET file.</summary>
    public static bool TryParse(string name, out DemdetFileName? parsed)
    {
        Match match = Pattern().Match(name);
        bool valid = match.Success && Stamp.Parse(match.Groups["stamp"].Value).Success;
        parsed = valid ? new DemdetFileName(match.Groups["employer"].Value, match.Groups["number"].Value) : null;
        return valid;
    }

    /// <summary>The name of the answer: <c>SECU.DETRET.YYYYMMDD-HHNNSSDC.CCSS.EEEEEEEEEEEEE999999.XML</c>.</summary>
    /// <param name="now">The time of the answer (UTC).</param>
    public string Answer(DateTimeOffset now) => $"SECU.DETRET.{Stamp.Format(LocalDateTime.FromDateTime(now.UtcDateTime))}.CCSS.{Employer}{Number}.XML";

    /// <summary>What the names of all answers to the member match.</summary>
    internal string AnswerPattern() => $"SECU.DETRET.*.CCSS.{Employer}{Number}.XML";

    /// <summary>
    /// The name under which a file is given back that was not taken: <c>SECU.FormerFileName.FAIL.CCSS.EEEEEEEEEEEEE999999.FormerFileFormat</c>,
    /// where the former name stands without its own SECU and its format.
    /// </summary>
    /// <param name="former">The name of that file.</param>
    public string Fail(string former)
    {
        string stem = Path.GetFileNameWithoutExtension(former), format = Path.GetExtension(former);
        string name = stem.StartsWith("SECU.", StringComparison.Ordinal) ? stem["SECU.".Length..] : stem;
        return $"SECU.{name}.FAIL.CCSS.{Employer}{Number}{(format.Length > 1 ? format : ".XML")}";
    }

    [GeneratedRegex(@"^SECU\.DEMDET\.(?<stamp>[0-9]{8}-[0-9]{8})\.(?<employer>[0-9]{13})(?<number>[0-9]{6})\.CCSS\.XML\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
