namespace BS2000Bridge.Benchmarks.Measuring;

/// <summary>How large the months are that are run.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Employers">Employers of the month.</param>
/// <param name="IsJudged">Whether the targets are meant for this size: in a small month the start of the process outweighs the work.</param>
internal sealed record Scale(string Name, int Employers, bool IsJudged)
{
    /// <summary>How many times smaller the month is by which the growth of memory is measured.</summary>
    public const int Fraction = 10;

    /// <summary>All scales, the usual one first.</summary>
    public static IReadOnlyList<Scale> All { get; } = [new("national", 36_000, IsJudged: true), new("small", 900, IsJudged: false)];
}
