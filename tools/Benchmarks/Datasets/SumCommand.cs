using System.CommandLine;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Framings;
using BS2000Bridge.Datasets.Records;

namespace BS2000Bridge.Benchmarks.Datasets;

/// <summary>
/// A command for the benchmark itself, not for people: reads a file of wage declarations by the view, in a process whose
/// memory is then looked at, and writes how many records there were.
/// </summary>
internal static class SumCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "sum-wages";

    /// <summary>Makes the command.</summary>
    public static Command Create(TextWriter output)
    {
        Argument<string> file = new("FILE") { Description = "The file, RECFORM V." };
        Command command = new(Name, "Reads a file of wage declarations.") { file };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            output.WriteLine(Count(parsed.GetValue(file)!));
            return 0;
        });
        return command;
    }

    /// <summary>Reads every field of every record.</summary>
    /// <returns>The number of records.</returns>
    /// <exception cref="BenchmarkException">A field does not read.</exception>
    public static long Count(string path)
    {
        long records = 0, unreadable = 0;
        using DatasetReader reader = DatasetReader.Open(path, new FramingSettings { Preset = FramingPreset.Bs2000V }, "DECSAL");
        using var batch = new RecordBatch();
        while (reader.Read(batch))
        {
            // A sum for each batch: the numbers of so many persons would not fit into one.
            WageSums sums = default;
            ViewSum.Add(batch, ref sums);
            (records, unreadable) = (records + batch.Count, unreadable + sums.Unreadable);
        }

        return unreadable == 0 ? records : throw new BenchmarkException(70, $"{path}: {unreadable} records have a field that does not read.");
    }
}
