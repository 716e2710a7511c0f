using System.Globalization;

namespace BS2000Bridge.Datasets;

/// <summary>The code pages known by name.</summary>
internal static class CodePageRegistry
{
    private const int Size = 256;

    private static readonly CodePage[] Pages =
    [
        new("EDF041", Parse(CodePageTables.Edf041)),
        new("EDF04F", Parse(CodePageTables.Edf04F)),
        new("EDF03IRV", Parse(CodePageTables.Edf03Irv)),
        new("EDF03DRV", Parse(CodePageTables.Edf03Drv)),
        new("ASCII", Identity(128)),
        new("ISO88591", Identity(Size)),
    ];

    private static readonly Dictionary<string, string> RegistryNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["OSD_EBCDIC_DF04_1"] = "EDF041",
        ["OSD_EBCDIC_DF04_15"] = "EDF04F",
        ["OSD_EBCDIC_DF03_IRV"] = "EDF03IRV",
        ["US-ASCII"] = "ASCII",
        ["ISO-8859-1"] = "ISO88591",
    };

    public static IEnumerable<string> Names => Pages.Select(page => page.Name).Concat(RegistryNames.Keys);

    public static CodePage? Find(string name)
    {
        string wanted = RegistryNames.GetValueOrDefault(name, name);
        return Pages.FirstOrDefault(page => page.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static char[] Parse(string table) => table
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(code => code == ".." ? '\uFFFD' : (char)ushort.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        .ToArray();

    private static char[] Identity(int count) => Enumerable.Range(0, Size).Select(b => b < count ? (char)b : '\uFFFD').ToArray();
}
