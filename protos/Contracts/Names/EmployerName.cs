using BS2000Bridge.Values;

namespace BS2000Bridge.Contracts.Names;

/// <summary>The name of an employer, <c>employers/{employer}</c>.</summary>
public static class EmployerName
{
    private const string Prefix = "employers/";

    /// <summary>What a name looks like, for messages to people.</summary>
    public const string Shape = "employers/{employer, 13 digits}";

    /// <summary>The name of an employer.</summary>
    public static string Of(EmployerNumber employer) => $"{Prefix}{employer}";

    /// <summary>Reads a name.</summary>
    /// <returns>False when it is not the name of an employer, or the check digits are wrong.</returns>
    public static bool TryParse(string name, out EmployerNumber employer)
    {
        employer = default;
        return name.StartsWith(Prefix, StringComparison.Ordinal) && EmployerNumber.TryParse(name.AsSpan(Prefix.Length), out employer);
    }
}
