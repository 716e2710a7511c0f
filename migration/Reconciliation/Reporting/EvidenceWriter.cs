using System.Security.Cryptography;
using BS2000Bridge.Reconciliation.Judging;

namespace BS2000Bridge.Reconciliation.Reporting;

/// <summary>
/// Writes evidence.json: the SHA-256 of every input and of every output but summary.json, in which the time stamps stand;
/// program version, parameters, decisions, sets of hypotheses, and who ran it.
/// </summary>
public static class EvidenceWriter
{
    /// <summary>Writes the evidence of a run whose other files stand in a folder.</summary>
    /// <param name="report">The run.</param>
    /// <param name="legacyFolder">The folder of the inputs as the run was given it.</param>
    /// <param name="decisions">The decisions file as given; null when there was none.</param>
    /// <param name="folder">Where the run's files stand.</param>
    /// <param name="output">Receives the JSON.</param>
    public static void Write(RunReport report, string legacyFolder, string? decisions, string folder, Stream output) =>
        ReportJson.Write(output, new
        {
            schema = SummaryWriter.Schema,
            run = report.Run,
            month = report.Month.ToString(),
            slice = report.Slice,
            verdict = report.Verdict.Name(),
            version = report.Version,
            ranBy = report.RanBy,
            legacy = legacyFolder,
            decisions,
            inputs = report.Evidence,
            outputs = Outputs(folder, report.OutputDigests),
            explanation = report.Explanation,
        });

    private static List<EvidenceFile> Outputs(string folder, IReadOnlyDictionary<string, string> known) =>
        Directory.EnumerateFiles(folder)
            .Select(path => (Name: Path.GetFileName(path), Path: path))
            .Where(file => file.Name is not ("summary.json" or "evidence.json") && !file.Name.EndsWith(".tmp", StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new EvidenceFile(file.Name, 0, known.GetValueOrDefault(file.Name) ?? Digest(file.Path)))
            .ToList();

    private static string Digest(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
