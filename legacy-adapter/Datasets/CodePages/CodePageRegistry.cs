using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace BS2000Bridge.Datasets.CodePages;

/// <summary>The code pages known by name. A table is made when it is first asked for.</summary>
internal static class CodePageRegistry
{
    private const int Size = 256;

    private static readonly Dictionary<string, Func<char[]>> Tables = new()
    {
        ["EDF041"] = () => Parse(CodePageTables.Edf041),
        ["EDF04F"] = () => Parse(CodePageTables.Edf04F),
        ["EDF03IRV"] = () => Parse(CodePageTables.Edf03Irv),
        ["EDF03DRV"] = () => Parse(CodePageTables.Edf03Drv),
        ["IBM037"] = () => OfRuntime(37),
        ["IBM273"] = () => OfRuntime(20273),
        ["IBM500"] = () => OfRuntime(500),
        ["IBM1047"] = () => OfRuntime(1047),
        ["IBM1140"] = () => OfRuntime(1140),
        ["IBM1141"] = () => OfRuntime(1141),
        ["IBM1148"] = () => OfRuntime(1148),
        ["ASCII"] = () => Identity(128),
        ["ISO88591"] = () => Identity(Size),
        ["ISO885915"] = () => OfRuntime(28605),
    };

    /// <summary>Other names without signs between their letters: registry names, and the numbers that IBM (CCSID) and Windows give.</summary>
    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["OSDEBCDICDF041"] = "EDF041",
        ["OSDEBCDICDF0415"] = "EDF04F",
        ["OSDEBCDICDF03IRV"] = "EDF03IRV",
        ["USASCII"] = "ASCII",
        ["ISO8859F"] = "ISO885915",
        ["37"] = "IBM037",
        ["273"] = "IBM273",
        ["20273"] = "IBM273",
        ["500"] = "IBM500",
        ["1047"] = "IBM1047",
        ["1140"] = "IBM1140",
        ["1141"] = "IBM1141",
        ["1148"] = "IBM1148",
        ["20127"] = "ASCII",
        ["367"] = "ASCII",
        ["819"] = "ISO88591",
        ["28591"] = "ISO88591",
        ["923"] = "ISO885915",
        ["28605"] = "ISO885915",
    };

    private static readonly ConcurrentDictionary<string, CodePage> Pages = [];

    public static IEnumerable<string> Names => Tables.Keys;

    /// <summary>The page of a name; null when it is none, such as the path of a file.</summary>
    public static CodePage? Find(string name)
    {
        // A path is never a name, even when its letters are: ./tables/IBM037 is the site's own table.
        if (name.AsSpan().ContainsAny('/', '\\'))
        {
            return null;
        }

        string letters = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        string wanted = OtherNames.GetValueOrDefault(letters) ?? OtherNames.GetValueOrDefault(NumberOf(letters)) ?? letters;
        return Tables.TryGetValue(wanted, out Func<char[]>? table) ? Pages.GetOrAdd(wanted, page => new CodePage(page, table())) : null;
    }

    /// <summary>The number in a name such as <c>IBM037</c>, <c>CP1047</c>, <c>CCSID273</c>, <c>IBM01140</c>, without leading zeros.</summary>
    private static string NumberOf(string letters)
    {
        string prefix = Array.Find(["IBM", "CP", "CCSID"], letters.StartsWith) ?? string.Empty;
        return letters[prefix.Length..].TrimStart('0');
    }

    private static char[] Parse(string table) => table
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(code => code == ".." ? CodePage.NoCharacter : (char)ushort.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        .ToArray();

    private static char[] Identity(int count) => Enumerable.Range(0, Size).Select(b => b < count ? (char)b : CodePage.NoCharacter).ToArray();

    private static char[] OfRuntime(int codePage)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)
            ?? throw new PlatformNotSupportedException($"The runtime has no code page {codePage}; use a table file.");
        return encoding.GetChars([.. Enumerable.Range(0, Size).Select(b => (byte)b)]);
    }
}
