using System.Globalization;

namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>The etag of a resource: the instant of its present version, which no two versions share.</summary>
internal static class Etag
{
    public static string Of(long knownFrom) => knownFrom.ToString("x", CultureInfo.InvariantCulture);

    /// <summary>Whether somebody who read this etag knows the version; an empty one takes whatever is there.</summary>
    public static bool Agrees(string etag, long knownFrom) => etag.Length == 0 || string.Equals(etag, Of(knownFrom), StringComparison.Ordinal);
}
