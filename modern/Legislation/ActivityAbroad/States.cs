namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>States by their codes, ISO 3166-1 alpha-2.</summary>
internal static class States
{
    public const string Luxembourg = "LU";

    /// <summary>The first of several States that is neither Luxembourg nor the other one; null where there is none.</summary>
    public static string? Beyond(IEnumerable<string> countries, string other) => countries.FirstOrDefault(country => country != Luxembourg && country != other);
}
