namespace BS2000Bridge.Benchmarks.Soaks;

/// <summary>A tenth of a soak, as seen at its end.</summary>
/// <param name="Rate">Wages accepted a second during it.</param>
/// <param name="MemoryBytes">The resident memory of the server.</param>
/// <param name="Handles">The open files, sockets and pipes of the server.</param>
/// <param name="Pending">Charges that were still to be computed.</param>
internal sealed record Slice(double Rate, long MemoryBytes, int Handles, long Pending);
