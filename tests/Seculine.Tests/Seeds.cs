using System.Globalization;

namespace BS2000Bridge.Seculine.Tests;

/// <summary>The seed of a random test: BS2000BRIDGE_SEED, or a fixed one.</summary>
internal static class Seeds
{
    public static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("BS2000BRIDGE_SEED"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int seed) ? seed : 20261122;
}
