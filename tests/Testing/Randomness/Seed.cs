using System.Globalization;
using System.Security.Cryptography;
using Xunit.Abstractions;

namespace BS2000Bridge.Testing.Randomness;

/// <summary>
/// The seed of a random test. The environment variable <c>BS2000BRIDGE_SEED</c> gives it, so that a failure can be run again; without it, it is
/// another one each run (<see cref="Next(ITestOutputHelper)"/>) or a fixed one (<see cref="GivenOr"/>).
/// </summary>
public static class Seed
{
    private const string Variable = "BS2000BRIDGE_SEED";

    /// <summary>A seed that is another one each run, told to the test's output.</summary>
    public static int Next(ITestOutputHelper output) => Next(output.WriteLine);

    /// <summary>A seed that is another one each run, told on stdout: for tests whose process may be killed before its output is kept.</summary>
    /// <param name="test">The name of the test.</param>
    public static int Next(string test) => Next(line => Console.WriteLine($"{test}: {line}"));

    /// <summary>The seed of the environment, or a fixed one; the test names it in its failures.</summary>
    /// <param name="otherwise">The seed of a usual run.</param>
    public static int GivenOr(int otherwise) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;

    private static int Next(Action<string> tell)
    {
        int seed = GivenOr(RandomNumberGenerator.GetInt32(int.MaxValue));
        tell($"seed {seed}; {Variable}={seed} runs it again");
        return seed;
    }
}
