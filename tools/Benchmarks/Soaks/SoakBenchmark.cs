using BS2000Bridge.Benchmarks.Processes;
using BS2000Bridge.Benchmarks.Services;

namespace BS2000Bridge.Benchmarks.Soaks;

/// <summary>Ten minutes of wages without a pause: the last minute beside the first, and whether memory and handles grow.</summary>
internal sealed class SoakBenchmark : IBenchmark
{
    private const int Slices = 10;
    private const int Warm = 2;
    private const int EmployersOfTenMinutes = 12_000;
    private const int EmployersOfHalfAMinute = 1_000;
    private const double LeastOfFirst = 0.95;
    private const double MostOfWarm = 1.1;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public string Name => "soak";

    /// <inheritdoc/>
    public BenchmarkResult Run(BenchmarkSettings settings, CancellationToken cancellationToken) => RunAsync(settings, cancellationToken).GetAwaiter().GetResult();

    private static async Task<BenchmarkResult> RunAsync(BenchmarkSettings settings, CancellationToken cancellationToken)
    {
        BridgeProgram bridge = BridgeProgram.UpToDate(settings.Root, cancellationToken);
        string folder = Path.Combine(settings.Folder, "soak");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        (int employers, TimeSpan slice) = settings.Scale.IsJudged ? (EmployersOfTenMinutes, Minute) : (EmployersOfHalfAMinute, Moment);
        IReadOnlyList<Slice> slices;
        settings.Progress("soak: registering employers and employees");
        using (ServedDomains served = ServedDomains.Start(bridge, $"sqlite:{Path.Combine(folder, "soak.db")}"))
        {
            int over = 0;
            slices = await Soak.RunAsync(
                served.Channel, served.ProcessId, employers, Slices, slice, seen => settings.Progress($"soak: {++over} of {Slices}: {seen.Rate:N0} a second, {seen.MemoryBytes / 1e6:N0} MB"), cancellationToken);
        }

        Directory.Delete(folder, recursive: true);
        return new BenchmarkResult(
            "soak",
            $"bridge serve on SQLite in a process of its own; wages of {employers * MadeWages.EmployeesOfEach:N0} employees for {(slice * Slices).TotalMinutes:0.#} minutes without a pause, "
            + "each third one named by a counter, a UUID, and a SECUline digest, while their contributions are computed.",
            [.. slices.Select((one, at) => Row(at, one))],
            settings.Scale.IsJudged ? Targets(slices) : []);
    }

    private static ResultRow Row(int at, Slice slice) => new(
        $"{at + 1} of {Slices}",
        [
            new Metric("accepted", slice.Rate, "1/s"),
            new Metric("memory", slice.MemoryBytes / 1e6, "MB"),
            new Metric("handles", slice.Handles, "n"),
            new Metric("to be computed", slice.Pending, "n"),
        ]);

    private static IReadOnlyList<Target> Targets(IReadOnlyList<Slice> slices) =>
    [
        new Target("intake of the last minute / of the first", slices[^1].Rate / slices[0].Rate, AtLeast: LeastOfFirst),
        new Target("memory of the last minute / after two minutes", (double)slices[^1].MemoryBytes / slices[Warm - 1].MemoryBytes, AtMost: MostOfWarm),
        new Target("handles of the last minute / after two minutes", (double)slices[^1].Handles / slices[Warm - 1].Handles, AtMost: MostOfWarm),
    ];
}
