using System.Globalization;

namespace BS2000Bridge.Services.Requests;

/// <summary>The etag of a resource: the instant of its present version, which no two versions share.</summary>
public static class Etag
{
    /// <summary>The etag of a version.</summary>
    /// <param name="knownFrom">When it was recorded, in microseconds since 1970 (UTC); 0 for a resource that is not there.</param>
    public static string Of(long knownFrom) => knownFrom.ToString("x", CultureInfo.InvariantCulture);

    /// <summary>Whether somebody who read this etag knows the version; an empty one takes whatever is there.</summary>
    public static bool Agrees(string etag, long knownFrom) => etag.Length == 0 || string.Equals(etag, Of(knownFrom), StringComparison.Ordinal);
}
