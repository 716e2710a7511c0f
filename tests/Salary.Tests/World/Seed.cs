using System.Security.Cryptography;
using Xunit.Abstractions;

namespace BS2000Bridge.Salary.Tests.World;

/// <summary>The seed of a random test: another one each run, unless the environment says which, so that a failure can be run again.</summary>
internal static class Seed
{
    private const string Variable = "BS2000BRIDGE_SEED";

    /// <summary>The seed, told to the test's output.</summary>
    public static int Next(ITestOutputHelper output)
    {
        int seed = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? int.Parse(given) : RandomNumberGenerator.GetInt32(int.MaxValue);
        output.WriteLine($"seed {seed}; {Variable}={seed} runs it again");
        return seed;
    }
}
