using System.Globalization;
using System.Security.Cryptography;

namespace BS2000Bridge.EndToEnd.Tests;

/// <summary>The seeds of random tests: another one in every run, printed, and repeated by BS2000BRIDGE_SEED.</summary>
internal static class Seeds
{
    /// <summary>The seed of a test.</summary>
    public static int Of(string test)
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("BS2000BRIDGE_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : RandomNumberGenerator.GetInt32(int.MaxValue);
        Console.WriteLine($"{test}: BS2000BRIDGE_SEED={seed}");
        return seed;
    }
}
