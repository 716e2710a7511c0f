namespace BS2000Bridge.Legislation.Parameters;

/// <summary>The units as the files and people name them.</summary>
public static class ParameterUnits
{
    private static readonly string[] Names =
    [
        "euros", "euros-per-hour", "percent", "index-points", "factor", "factors", "divisor", "hours", "days", "months",
        "years", "count", "yes-no", "branches", "text",
    ];

    /// <summary>All names, in the order of the units.</summary>
    public static IReadOnlyList<string> AllNames => Names;

    /// <summary>The name in the files, such as <c>index-points</c>.</summary>
    public static string Name(this ParameterUnit unit) => Names[(int)unit];

    /// <summary>Reads a name.</summary>
    public static bool TryParse(string name, out ParameterUnit unit)
    {
        int index = Array.IndexOf(Names, name);
        unit = (ParameterUnit)Math.Max(index, 0);
        return index >= 0;
    }
}
