using System.Globalization;
using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Values;

namespace BS2000Bridge.Cli.Runs;

/// <summary>Reads what a run is restricted to.</summary>
internal static class ScopeFiles
{
    /// <summary>Reads <c>--employers FILE</c> (a number a line, '#' begins a comment) and <c>--regimes LIST</c>.</summary>
    public static RunScope Read(string? employersFile, string? schemes) => new(
        employersFile is null ? null : Employers(employersFile),
        schemes is null ? null : Schemes(schemes));

    private static HashSet<long> Employers(string path)
    {
        var numbers = new HashSet<long>();
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"--employers: {failure.Message}", "Name a text file with one employer number a line.");
        }

        for (int i = 0; i < lines.Length; i++)
        {
            string text = lines[i].Split('#')[0].Trim();
            if (text.Length > 0)
            {
                numbers.Add(EmployerNumber.TryParse(text, out EmployerNumber number)
                    ? number.Value
                    : throw CliException.BadInput($"{path}, line {i + 1}: '{text}' is no employer number.", "Write 13 digits, or the 11 of a legal person, with right check digits."));
            }
        }

        return numbers;
    }

    private static HashSet<byte> Schemes(string list) =>
    [
        .. list.Split(',', StringSplitOptions.TrimEntries).Select(text =>
            byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out byte code) && code <= 99
                ? code
                : throw CliException.BadInput($"--regimes: '{text}' is no regime.", "Write two-digit codes joined by commas, such as 01,03.")),
    ];
}
