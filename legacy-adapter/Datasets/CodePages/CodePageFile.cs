using System.Globalization;

namespace BS2000Bridge.Datasets.CodePages;

/// <summary>
/// A site's own code page table: a line for each byte, <c>HH</c>, a tab, <c>UUUU</c> (Unicode), further columns ignored;
/// empty lines and lines that begin with <c>#</c> are left out. Bytes without a line have no character.
/// </summary>
internal static class CodePageFile
{
    public static char[] Read(string path)
    {
        char[] characters = Enumerable.Repeat('\uFFFD', 256).ToArray();
        bool[] seen = new bool[256];
        string[] lines = File.ReadAllLines(path);
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
            {
                continue;
            }

            string[] columns = line.Split('\t');
            if (columns.Length < 2
                || !byte.TryParse(columns[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte b)
                || !ushort.TryParse(columns[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort character))
            {
                throw new FormatException($"{path}, line {i + 1}: '{line}' is no entry of a code page table; expected a byte, a tab and a code point, such as C1<tab>0041.");
            }

            // Of two lines for one byte one is wrong, and nothing says which.
            if (seen[b])
            {
                throw new FormatException($"{path}, line {i + 1}: byte {b:X2} stands there twice; remove one of the lines.");
            }

            seen[b] = true;
            characters[b] = (char)character;
        }

        return seen.Contains(true) ? characters : throw new FormatException($"{path}: the code page table is empty.");
    }
}
