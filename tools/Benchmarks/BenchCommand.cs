using System.CommandLine;
using BS2000Bridge.Benchmarks.Datasets;
using BS2000Bridge.Benchmarks.Loops;
using BS2000Bridge.Benchmarks.ParallelRuns;
using BS2000Bridge.Benchmarks.Services;
using BS2000Bridge.Benchmarks.Soaks;

namespace BS2000Bridge.Benchmarks;

/// <summary><c>bridge bench</c>: runs benchmarks, prints their tables and writes them down.</summary>
internal static class BenchCommand
{
    private static readonly IReadOnlyList<IBenchmark> All = [new ParallelRunBenchmark(), new ContributionsBenchmark(), new DecodingBenchmark(), new DatasetsBenchmark(), new ServicesBenchmark(), new SoakBenchmark()];

    /// <summary>Makes the command.</summary>
    /// <param name="output">Receives the results.</param>
    /// <param name="progress">Receives a line about what is being measured.</param>
    public static RootCommand Create(TextWriter output, TextWriter progress)
    {
        Option<string> scale = new("--scale") { Description = "The size of the month of the parallel run.", HelpName = "national|small", DefaultValueFactory = _ => Scale.All[0].Name };
        scale.AcceptOnlyFromAmong([.. Scale.All.Select(one => one.Name)]);
        Option<string?> folder = new("--out") { Description = "The folder of data and results; artifacts/bench in the project by default.", HelpName = "DIR" };
        Option<bool> json = new("--json") { Description = "Machine-readable output, with every single measurement." };
        Argument<string[]> names = new("NAME")
        {
            Description = $"The benchmarks to run: {string.Join(", ", All.Select(one => one.Name))}; all of them by default.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        names.AcceptOnlyFromAmong([.. All.Select(one => one.Name)]);
        RootCommand command = new("Runs the benchmarks, each beside its peers in the same run, and says whether the targets are reached.") { scale, folder, json, names, SumCommand.Create(output) };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                string root = ProjectRoot.Find();
                string target = Path.GetFullPath(parsed.GetValue(folder) ?? Path.Combine(root, "artifacts", "bench"));
                Scale size = Scale.All.First(one => one.Name == parsed.GetValue(scale));
                string[] chosen = parsed.GetValue(names) ?? [];
                var settings = new BenchmarkSettings(root, target, size, progress.WriteLine);
                Run(settings, [.. All.Where(one => chosen.Length == 0 || chosen.Contains(one.Name))], parsed.GetValue(json), output, cancellationToken);
                return 0;
            },
            CancellationToken.None));
        return command;
    }

    private static void Run(BenchmarkSettings settings, IReadOnlyList<IBenchmark> benchmarks, bool json, TextWriter output, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.Folder);
        BenchmarkResult[] results = [.. benchmarks.Select(one => one.Run(settings, cancellationToken))];
        Machine machine = Machine.Here();
        string table = ResultText.Of(machine, settings.Scale.Name, results), document = ResultJson.Of(machine, settings.Scale.Name, results);
        File.WriteAllText(Path.Combine(settings.Folder, "results.md"), table);
        File.WriteAllText(Path.Combine(settings.Folder, "results.json"), document);
        output.Write(json ? document : table);
    }
}
