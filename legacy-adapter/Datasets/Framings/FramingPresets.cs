namespace BS2000Bridge.Datasets.Framings;

/// <summary>The names of the presets, as the command line and the manifest write them.</summary>
public static class FramingPresets
{
    private static readonly string[] Spellings = ["fixed", "bs2000-v", "openft-user", "rdw-le", "rdw-be", "text", "nk-sam"];

    /// <summary>All names, in the order of <see cref="FramingPreset"/>.</summary>
    public static IReadOnlyList<string> Names => Spellings;

    /// <summary>The name of a preset.</summary>
    public static string NameOf(FramingPreset preset) => Spellings[(int)preset];

    /// <summary>The preset of a name.</summary>
    /// <exception cref="FormatException">There is none; the message names those there are.</exception>
    public static FramingPreset Parse(string name) => TryParse(name, out FramingPreset preset)
        ? preset
        : throw new FormatException($"'{name}' is no framing; expected one of {string.Join(", ", Spellings)}.");

    /// <summary>The preset of a name, in lower case.</summary>
    /// <returns>False when there is none.</returns>
    public static bool TryParse(string? name, out FramingPreset preset)
    {
        int index = Array.IndexOf(Spellings, name);
        preset = (FramingPreset)Math.Max(index, 0);
        return index >= 0;
    }
}
