using System.Reflection;
using BS2000Bridge.Adapter;
using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Cli.Datasets;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Reconciliation;
using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Decisions;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Reconciliation.Reporting.Html;
using BS2000Bridge.Reconciliation.Requests;
using NodaTime;

namespace BS2000Bridge.Cli.Runs;

/// <summary>Puts a parallel run together: adapter on one side, legislation on the other, reconciliation between them.</summary>
internal sealed class ParallelRunner(Terminal terminal, ParameterLibrary library)
{
    /// <summary>The purpose under which a report's pseudonyms are keyed.</summary>
    public const string MaskingPurpose = "BS2000Bridge: pseudonyms of a report";

    /// <summary>The name under which the parameters' fingerprint stands in evidence.json.</summary>
    public const string ParametersOfEvidence = "parameters";

    /// <summary>The program's version.</summary>
    public static string Version { get; } =
        typeof(ParallelRunner).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Runs, and puts the report in its place whole or not at all.</summary>
    public RunReport Run(ParallelRunOptions options, CancellationToken cancellationToken)
    {
        long began = terminal.Time.GetTimestamp();
        Instant startedAt = Instant.FromDateTimeOffset(terminal.Time.GetUtcNow());
        CauseDecisionSet decisions = Decisions(options.Decisions);
        RunScope scope = ScopeFiles.Read(options.Employers, options.Schemes);
        ContributionCalculator calculator = new(library, options.Month);
        string source = Months.FolderOf(options.Legacy, options.Month);
        using var folder = new NewFolder(options.Output, "report", place => File.Exists(Path.Combine(place, "summary.json")));
        string work = Directory.CreateDirectory(Path.Combine(folder.Path, "work")).FullName;
        RunReport report;
        using (LegacyMonth month = Open(source, options, work, cancellationToken))
        {
            NoiseReport? noise = options.Noise ? NoiseRun.Measure(terminal, source, options.Month, work, cancellationToken) : null;
            report = Execute(month, calculator, new RunRequest
            {
                Month = options.Month,
                Scope = scope,
                Decisions = decisions,
                MaxQuarantinePercent = options.MaxQuarantinePercent,
                Masking = new Masking(options.Unmask, month.ContentKey(MaskingPurpose)),
                Folder = folder.Path,
                Evidence = [.. month.Digests.Select(one => new EvidenceFile(one.File, one.Records, one.Sha256)), .. Parameters()],
                Version = Version,
                RanBy = $"{Environment.UserName}@{Environment.MachineName}",
                Noise = noise,
                Trend = EarlierRuns.Beside(options.Output),
                Notices = [.. month.ChangedSinceManifest.Select(name => new Remark(
                    $"{name} is not what the SHA-256 of its manifest says: it was changed after it was written.",
                    $"{name} n'a pas le SHA-256 de son manifeste : le fichier a été modifié après son écriture."))],
            }, source, cancellationToken);
        }

        Directory.Delete(work, recursive: true);
        Write(report, options, folder.Path, () => new RunTimes(startedAt, (long)terminal.Time.GetElapsedTime(began).TotalMilliseconds));
        cancellationToken.ThrowIfCancellationRequested();
        folder.Complete();
        return report;
    }

    /// <summary>Opens a month's datasets, with a person's words for what is wrong with them.</summary>
    public static LegacyMonth Open(string source, ParallelRunOptions options, string work, CancellationToken cancellationToken)
    {
        try
        {
            return LegacyMonth.Open(source, options.Month, work, cancellationToken);
        }
        catch (DatasetFormatException failure)
        {
            throw CliException.BadInput(failure.Message, Probe.Conclude(source, failure.Dataset));
        }
        catch (Exception failure) when (failure is LegacyMonthException or DatasetManifestException or CopybookException or LayoutException)
        {
            throw CliException.BadInput(failure.Message, $"The month's datasets stand in {source}; 'bridge legacy-batch' writes such a folder.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"{source} cannot be read: {failure.Message}", "Check the folder given with --legacy.");
        }
    }

    private RunReport Execute(LegacyMonth month, ContributionCalculator calculator, RunRequest request, string source, CancellationToken cancellationToken)
    {
        using var progress = new Relay(terminal);
        try
        {
            return new ParallelRun(request, month, calculator).Execute(progress, cancellationToken);
        }
        catch (TooMuchQuarantineException failure)
        {
            throw CliException.BadInput(failure.Message, Probe.Conclude(source, failure.Dataset));
        }
    }

    private CauseDecisionSet Decisions(string? path)
    {
        try
        {
            LocalDate today = Instant.FromDateTimeOffset(terminal.Time.GetUtcNow()).InUtc().Date;
            return path is null ? CauseDecisionSet.None : new CauseDecisionSet(CauseDecisionFile.Load(path), today);
        }
        catch (CauseDecisionFileException failure)
        {
            throw CliException.BadInput(failure.Message, "Correct the file of decisions; the README of migration/Reconciliation shows its form.");
        }
    }

    private IEnumerable<EvidenceFile> Parameters() =>
    [
        new EvidenceFile(ParametersOfEvidence, library.All.Count, library.Fingerprint),
        .. library.CentreFingerprint is { } own ? [new EvidenceFile("parameters of the centre", library.All.Sum(parameter => parameter.Values.Count(value => value.IsOfCentre)), own)] : Array.Empty<EvidenceFile>(),
    ];

    private static void Write(RunReport report, ParallelRunOptions options, string folder, Func<RunTimes> times)
    {
        Save("report.html", output => HtmlReport.Write(report, output));
        Save("junit.xml", output => JUnitWriter.Write(report, output));
        Save("evidence.json", output => EvidenceWriter.Write(report, options.Legacy, options.Decisions, folder, output));
        Save("summary.json", output => SummaryWriter.Write(report, times(), output));

        void Save(string name, Action<Stream> write)
        {
            using FileStream file = File.Create(Path.Combine(folder, name));
            write(file);
        }
    }

    /// <summary>A line of progress for each step of a run.</summary>
    private sealed class Relay(Terminal terminal) : IProgress<RunProgress>, IDisposable
    {
        private string _step = "";
        private Progress? _progress;

        public void Report(RunProgress value)
        {
            if (value.Step != _step)
            {
                _progress?.Dispose();
                _progress = new Progress(terminal, value.Step);
                _step = value.Step;
            }

            _progress!.Report(value.Done, value.Total, "declarations");
        }

        public void Dispose() => _progress?.Dispose();
    }
}
