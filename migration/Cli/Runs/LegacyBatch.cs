using System.Diagnostics;
using BS2000Bridge.Datasets.Conversion;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Datasets.Survey;
using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Values;

namespace BS2000Bridge.Cli.Runs;

/// <summary>
/// Runs the centre's batch over a month: stands for file transfer and job control of the mainframe. What comes out is a
/// folder that holds inputs and outputs, all that a parallel run needs.
/// </summary>
internal sealed class LegacyBatch(Terminal terminal)
{
    private const string ParameterFile = "PARAM.txt";
    private const int RecordRejected = 4;
    private const int BadParameter = 8;
    private static readonly string[] Inputs = ["EMPL", "AFFIL", "DECSAL", "CUMUL"];
    private static readonly string[] Outputs = ["COTIS", "TOTAUX", "REJETS"];

    /// <summary>What one run did.</summary>
    /// <param name="Lines">Contribution lines written.</param>
    /// <param name="Rejects">Input records that the batch did not take.</param>
    /// <param name="Elapsed">The wall time of the COBOL program alone.</param>
    public sealed record Outcome(long Lines, long Rejects, TimeSpan Elapsed);

    /// <summary>Reads a list of habits: <c>none</c>, <c>all</c>, or names joined by commas.</summary>
    public static Hypothesis ParseHabits(string text)
    {
        Hypothesis habits = Hypothesis.None;
        if (text == "none")
        {
            return habits;
        }

        foreach (string name in text == "all" ? HypothesisCatalog.All.Select(one => one.Name) : text.Split(','))
        {
            habits |= HypothesisCatalog.TryParse(name.Trim(), out Hypothesis habit)
                ? habit
                : throw CliException.BadInput($"--habits: there is no habit '{name}'.", "'bridge legacy-batch --list-habits' names them; write none, all, or names joined by commas.");
        }

        return habits;
    }

    /// <summary>Runs the batch over one month's inputs into a folder, which is complete or not there.</summary>
    /// <param name="inputs">The folder of the inputs.</param>
    /// <param name="month">The month.</param>
    /// <param name="habits">The habits switched on.</param>
    /// <param name="output">The folder to write; an earlier one is replaced.</param>
    /// <param name="cancellationToken">Ends the batch.</param>
    public Outcome Run(string inputs, YearMonth month, Hypothesis habits, string output, CancellationToken cancellationToken)
    {
        string program = BatchProgram.Build();
        using var folder = new NewFolder(output, "month of datasets", IsMonth);
        foreach (string name in Inputs)
        {
            CopyDataset(inputs, name, folder.Path);
        }

        // COBOL reads its parameters from a file, as a batch on the mainframe reads its control cards.
        File.WriteAllLines(
            Path.Combine(folder.Path, ParameterFile),
            [$"MOIS {month.ToYyyyMm()}", .. HypothesisCatalog.Members(habits).Select(one => $"HABITUDE {one.Name}")]);
        Outcome outcome = Execute(program, folder.Path, cancellationToken);
        folder.Complete();
        return outcome;
    }

    /// <summary>Runs the program over the inputs in a folder, writing its outputs beside them with their manifests.</summary>
    public Outcome Execute(string program, string folder, CancellationToken cancellationToken)
    {
        DatasetManifest declarations = DatasetManifest.FindIn(folder, "DECSAL");
        string transferred = Path.Combine(folder, "DECSAL.varseq");
        try
        {
            long expected = GnuCobolSequential.Convert(Path.Combine(folder, "DECSAL.dat"), declarations, transferred) * Branches.Count;
            ProcessStartInfo start = new(program)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder,
            };
            Assign(start, folder, transferred);
            long began = terminal.Time.GetTimestamp();
            string words = Watch(start, Path.Combine(folder, "COTIS.dat"), expected, out int code, cancellationToken);
            TimeSpan elapsed = terminal.Time.GetElapsedTime(began);
            if (code is not (0 or RecordRejected))
            {
                throw CliException.BadInput(
                    $"The legacy batch ended with return code {code}: {LastLines(words)}",
                    code == BadParameter ? "Choose a month whose parameters it has, 2017-01 to 2026-12, and habits that it can show there." : "Check the datasets of the folder; transfer them again.");
            }

            WriteManifest(folder, "TOTAUX");
            return new Outcome(WriteManifest(folder, "COTIS"), WriteManifest(folder, "REJETS"), elapsed);
        }
        finally
        {
            File.Delete(transferred);
        }
    }

    /// <summary>Whether a folder holds what this batch has written, or nothing but datasets that it reads and writes.</summary>
    private static bool IsMonth(string folder) =>
        File.Exists(Path.Combine(folder, ParameterFile))
        || Directory.EnumerateFileSystemEntries(folder).All(path => Inputs.Concat(Outputs).Contains(Path.GetFileNameWithoutExtension(path)));

    private static void Assign(ProcessStartInfo start, string folder, string declarations)
    {
        start.Environment["DD_PARAM"] = Path.Combine(folder, ParameterFile);
        start.Environment["DD_BAREME"] = Path.Combine(ProjectRoot.Find(), "tools", "legacy-batch", "BAREME.txt");
        foreach (string name in Inputs.Concat(Outputs))
        {
            start.Environment["DD_" + name] = Path.Combine(folder, name + ".dat");
        }

        start.Environment["DD_DECSAL"] = declarations;
        start.Environment["COB_VARSEQ_FORMAT"] = "0";
    }

    /// <summary>Starts the program and waits for it, telling how far it is by what it has written.</summary>
    private string Watch(ProcessStartInfo start, string output, long expectedLines, out int code, CancellationToken cancellationToken)
    {
        const int BytesPerLine = 56;
        using Process process = Process.Start(start)!;
        using CancellationTokenRegistration kill = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        Task<string> words = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Task<string> faults = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using (var progress = new Progress(terminal, "Legacy batch"))
        {
            while (!process.WaitForExit(TimeSpan.FromMilliseconds(200)))
            {
                progress.Report(File.Exists(output) ? new FileInfo(output).Length / BytesPerLine : 0, expectedLines, "lines");
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        code = process.ExitCode;
        if (code == ExitCode.Interrupted)
        {
            // Ctrl-C reaches the batch too, and may reach it first: that is no failure of the batch.
            throw new OperationCanceledException();
        }

        return words.GetAwaiter().GetResult() + faults.GetAwaiter().GetResult();
    }

    private static void CopyDataset(string inputs, string name, string folder)
    {
        DatasetManifest manifest = DatasetManifest.FindIn(inputs, name);
        foreach (string file in new[] { name + ".dat", name + ".json", manifest.Copybook ?? name + ".cpy" })
        {
            File.Copy(Path.Combine(inputs, file), Path.Combine(folder, file));
        }
    }

    private static long WriteManifest(string folder, string name)
    {
        string copybooks = Path.Combine(ProjectRoot.Find(), "legacy-adapter", "Adapter", "Copybooks");
        string data = Path.Combine(folder, name + ".dat"), copybook = name + ".cpy";
        File.Copy(Path.Combine(copybooks, copybook), Path.Combine(folder, copybook), overwrite: true);
        var manifest = new DatasetManifest
        {
            Name = "CCSS." + name,
            RecForm = RecordFormat.F,
            RecSize = Copybooks.Copybook.Parse(File.ReadAllText(Path.Combine(folder, copybook)), copybook).Record.MaxLength,
            Copybook = copybook,
        };
        SurveyResult survey = DatasetSurvey.Run(data, manifest);
        (manifest with { RecordCount = survey.RecordCount, Sha256 = survey.Sha256 }).Save(Path.Combine(folder, name + ".json"));
        return survey.RecordCount;
    }

    private static string LastLines(string words) =>
        string.Join(' ', words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(4));
}
