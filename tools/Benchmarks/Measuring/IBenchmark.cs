namespace BS2000Bridge.Benchmarks.Measuring;

/// <summary>Measures something beside its peer, both in the same run.</summary>
internal interface IBenchmark
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>Measures.</summary>
    /// <exception cref="BenchmarkException">It cannot be measured here, or what was to be measured gave wrong results.</exception>
    BenchmarkResult Run(BenchmarkSettings settings, CancellationToken cancellationToken);
}
