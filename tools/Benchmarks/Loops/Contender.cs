namespace BS2000Bridge.Benchmarks.Loops;

/// <summary>One of those who do the same work.</summary>
/// <param name="Name">Who it is; the head of its column.</param>
/// <param name="Work">Does the work once over all samples and returns a sum of the results, so that nothing can be left out.</param>
internal sealed record Contender(string Name, Func<long> Work);
