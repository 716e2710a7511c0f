using System.Text;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Fields;

/// <summary>The schemes as datasets write them: two digits as text (codes of the centre's CALCUL file).</summary>
internal static class SchemeCodes
{
    private static readonly byte[] Known = [1, 3, 5, 10, 11, 12, 13, 14, 16];

    /// <summary>The table in a code page.</summary>
    public static CodeTable<Scheme> In(Encoding codePage) =>
        new(codePage, Array.ConvertAll(Known, code => (code.ToString("00"), new Scheme(code))));
}
