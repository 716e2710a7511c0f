using System.Globalization;
using BS2000Bridge.Cli.Commands;
using BS2000Bridge.Cli.Infrastructure;
using BS2000Bridge.Cli.Runs;
using BS2000Bridge.EndToEnd.Tests.Programs;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Reconciliation.Reporting;

namespace BS2000Bridge.EndToEnd.Tests.Judge;

/// <summary>A month of some 20,000 declarations, generated once, and what the batch makes of it under each set of habits.</summary>
public sealed class JudgeMonth : IDisposable
{
    public const int Employers = 900;
    private const long Seed = 20_250_501;

    private static readonly YearMonth Month = new(2025, 5);
    private static readonly Terminal Silent = new(TextWriter.Null, TextWriter.Null, OutIsTerminal: false, ErrorIsTerminal: false, Width: 200, TimeProvider.System);

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<ParameterLibrary> _library = new(ParameterLibrary.Load);
    private readonly Lazy<long> _declarations;
    private readonly Dictionary<Hypothesis, CotisDataset> _kept = [];

    public JudgeMonth() => _declarations = new(
        () => GenerateCommand.Run(Silent, _library.Value, Employers, Month, 1, Seed, _folder["input"], CancellationToken.None).Sum(one => one.Declarations));

    /// <summary>How many declarations there are.</summary>
    internal long Declarations => _declarations.Value;

    /// <summary>The output of the batch under a set of habits; the lawful one and those of single habits are kept.</summary>
    internal CotisDataset Batch(Hypothesis habits)
    {
        if (_kept.TryGetValue(habits, out CotisDataset? kept))
        {
            return kept;
        }

        string output = Legacy(habits);
        _ = new LegacyBatch(Silent).Run(Input(), Month, habits, output, CancellationToken.None);
        CotisDataset cotis = CotisDataset.Read(output);
        if (HypothesisCatalog.Members(habits).Count() <= 1)
        {
            _kept.Add(habits, cotis);
        }

        return cotis;
    }

    /// <summary>The judge's report on a month that the batch has made, which is used up by it, and the causes in differences.csv.</summary>
    internal (RunReport Report, Dictionary<string, string> CausesByLine) Judge(Hypothesis habits)
    {
        string report = _folder["report-" + Number(habits)];
        var options = new ParallelRunOptions(Path.GetDirectoryName(Legacy(habits))!, Month, report) { Unmask = true };
        RunReport judged = new ParallelRunner(Silent, _library.Value).Run(options, CancellationToken.None);
        Dictionary<string, string> rows = Rows(Path.Combine(report, "differences.csv"));
        Directory.Delete(report, recursive: true);
        Directory.Delete(Path.GetDirectoryName(Legacy(habits))!, recursive: true);
        return (judged, rows);
    }

    public void Dispose() => _folder.Dispose();

    private static Dictionary<string, string> Rows(string path)
    {
        const int EmployerField = 0, InsuredField = 1, BranchField = 4, CauseField = 6;
        return File.ReadLines(path).Skip(1).Select(row => row.Split(',')).ToDictionary(
            row => $"{row[EmployerField]},{row[InsuredField]},{row[BranchField]}", row => row[CauseField], StringComparer.Ordinal);
    }

    private static string Number(Hypothesis habits) => ((int)habits).ToString(CultureInfo.InvariantCulture);

    private string Input() => Path.Combine(_folder["input"], Declarations > 0 ? Month.ToString() : "");

    private string Legacy(Hypothesis habits) => Path.Combine(_folder["legacy-" + Number(habits)], Month.ToString());
}
