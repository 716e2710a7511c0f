using System.Globalization;

namespace BS2000Bridge.Legislation.Tests;

/// <summary>The seed of random tests: that of BS2000BRIDGE_SEED, or a fixed one; each failure names it.</summary>
internal static class RandomRun
{
    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("BS2000BRIDGE_SEED"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int seed) ? seed : 7751;

    public static Random Start() => new(Seed);
}
