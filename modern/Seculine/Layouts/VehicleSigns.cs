using System.Collections.Frozen;

namespace BS2000Bridge.Seculine.Layouts;

/// <summary>
/// Countries by the distinguishing signs of vehicles in international traffic, the nomenclature of DECAFF field 4 (Convention on Road
/// Traffic, Vienna 1968, art. 37).
/// </summary>
internal static class VehicleSigns
{
    private const string Resource = "vehicle-signs.tsv";

    private static readonly FrozenDictionary<string, string> Countries = Load();

    /// <summary>The country of a sign, ISO 3166-1 alpha-2.</summary>
    /// <returns>False when there is no such sign.</returns>
    public static bool TryGetCountry(string sign, out string countryCode) => Countries.TryGetValue(sign, out countryCode!);

    private static FrozenDictionary<string, string> Load()
    {
        using var reader = new StreamReader(typeof(VehicleSigns).Assembly.GetManifestResourceStream(Resource)!);
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            countries.Add(line[..tab], line[(tab + 1)..]);
        }

        return countries.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
