using System.Globalization;

namespace BS2000Bridge.Contracts.Names;

/// <summary>The name of an application for activity abroad, <c>activities/{id}</c>.</summary>
public static class ActivityName
{
    private const string Prefix = "activities/";

    /// <summary>The name of an application.</summary>
    /// <param name="id">Its number, from 1.</param>
    public static string Of(long id) => Prefix + id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a name.</summary>
    /// <returns>False when it is not the name of an application.</returns>
    public static bool TryParse(string name, out long id)
    {
        id = 0;
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            && long.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out id)
            && id > 0;
    }
}
