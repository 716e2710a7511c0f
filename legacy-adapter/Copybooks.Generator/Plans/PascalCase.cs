using System.Text;

namespace BS2000Bridge.Copybooks.Generator.Plans;

/// <summary>COBOL's names as C# writes names: <c>DATE-ENTREE</c> is <c>DateEntree</c>.</summary>
internal static class PascalCase
{
    private static readonly char[] Separators = ['-', '_'];

    /// <summary>The name in C#'s manner, with an underscore in front when it would begin with a digit.</summary>
    public static string Of(string cobolName)
    {
        var name = new StringBuilder();
        foreach (string part in cobolName.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            name.Append(char.ToUpperInvariant(part[0])).Append(part.Substring(1).ToLowerInvariant());
        }

        return name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }

    /// <summary>The first part with its hyphen when all names have it before something else, as <c>DECSAL-</c>; else nothing.</summary>
    public static string CommonPrefix(IReadOnlyList<string> cobolNames)
    {
        int hyphen = cobolNames.Count == 0 ? -1 : cobolNames[0].IndexOf('-');

        // Old COBOL has one name space for all records, so that every name repeats its record's. C# has types for that.
        string prefix = hyphen < 0 ? string.Empty : cobolNames[0].Substring(0, hyphen + 1);
        return cobolNames.All(name => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) ? prefix : string.Empty;
    }
}
