using BS2000Bridge.Benchmarks.Processes;

namespace BS2000Bridge.Benchmarks.Datasets;

/// <summary>The memory of a process that reads a large file by the view, beside that of one that reads a tenth of it.</summary>
/// <param name="Bytes">The bytes of the file.</param>
/// <param name="PeakBytes">The most memory that the process had resident.</param>
/// <param name="SmallBytes">The bytes of the small file.</param>
/// <param name="SmallPeakBytes">The most memory that the process that read it had resident.</param>
internal sealed record LargeFile(long Bytes, long PeakBytes, long SmallBytes, long SmallPeakBytes)
{
    private const long Large = 10_000_000_000;
    private const long LargeOfSmallScale = 256_000_000;
    private const int Fraction = 10;

    /// <summary>Writes the files by repeating a dataset, has a process of this program read each, and deletes them.</summary>
    /// <exception cref="BenchmarkException">There is no room for the file, or reading it failed.</exception>
    public static LargeFile Measure(BenchmarkSettings settings, WageDataset dataset, CancellationToken cancellationToken)
    {
        long bytes = settings.Scale.IsJudged ? Large : LargeOfSmallScale;
        (long small, long smallPeak) = Read(settings, dataset, bytes / Fraction, cancellationToken);
        (long large, long largePeak) = Read(settings, dataset, bytes, cancellationToken);
        return new LargeFile(large, largePeak, small, smallPeak);
    }

    private static (long Bytes, long Peak) Read(BenchmarkSettings settings, WageDataset dataset, long bytes, CancellationToken cancellationToken)
    {
        settings.Progress($"datasets: a file of {bytes / 1_000_000:N0} MB");
        string path = Path.Combine(settings.Folder, "large.dat");
        RequireRoom(path, bytes);
        try
        {
            long times = Math.Max(1, bytes / dataset.Bytes);
            Repeat(dataset.Path, path, times, cancellationToken);
            ChildRun run = ChildProcess.Run("dotnet", [typeof(LargeFile).Assembly.Location, SumCommand.Name, path], cancellationToken);
            string expected = $"{times * dataset.Records}";
            return run.ExitCode == 0 && run.Output.Trim() == expected
                ? (times * dataset.Bytes, run.PeakBytes)
                : throw new BenchmarkException(70, $"Reading {path} found '{run.Output.Trim()}' records instead of {expected}: {run.Words}");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Repeat(string source, string target, long times, CancellationToken cancellationToken)
    {
        byte[] bytes = File.ReadAllBytes(source);
        using FileStream output = new(target, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (long i = 0; i < times; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            output.Write(bytes);
        }
    }

    private static void RequireRoom(string path, long bytes)
    {
        long free = new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(path))!).AvailableFreeSpace;
        if (free < bytes + (bytes / 2))
        {
            throw new BenchmarkException(2, $"The folder {Path.GetDirectoryName(path)} has {free} bytes free, the large file needs {bytes} and some room beside. Name another with --out.");
        }
    }
}
