using System.Globalization;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>Names of applications: <c>activities/{id}</c>.</summary>
internal static class ActivityName
{
    private const string Prefix = "activities/";

    public static string Of(long id) => Prefix + id.ToString(CultureInfo.InvariantCulture);

    public static bool TryParse(string name, out long id)
    {
        id = 0;
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            && long.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out id)
            && id > 0;
    }
}
