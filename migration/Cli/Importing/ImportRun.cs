using System.Security.Cryptography;
using System.Text;
using BS2000Bridge.Adapter;
using BS2000Bridge.Affiliation;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Cli.Infrastructure;
using BS2000Bridge.Cli.Runs;
using BS2000Bridge.Cli.Serving;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Host;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Storage;
using Grpc.Core;

namespace BS2000Bridge.Cli.Importing;

/// <summary>
/// Takes a legacy month over into the modern domains: employers, affiliations, the year so far, wages; then waits for the contributions.
/// The domains are called through their contract alone.
/// </summary>
internal sealed class ImportRun(Terminal terminal, ParameterLibrary library)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Takes the month over, or the rest of it.</summary>
    /// <exception cref="CliException">The month or the database cannot be opened.</exception>
    public async Task<ImportAccount> RunAsync(string data, YearMonth month, DatabaseSettings database, CancellationToken cancellation)
    {
        long began = terminal.Time.GetTimestamp();
        DirectoryInfo work = Directory.CreateTempSubdirectory("bs2000bridge-import-");
        try
        {
            using LegacyInputs inputs = Open(Months.FolderOf(data, month), month, work.FullName, cancellation);
            string run = RunOf(month, inputs);
            await using Database own = await Database.OpenAsync(database, terminal.Time, cancellation);
            var ledger = new ImportLedger(own, run);
            await ledger.MigrateAsync(cancellation);
            var settings = new HostSettings { Urls = [], Database = database, Affiliation = new AffiliationSettings { AcceptDeclaredOn = true } };
            await using ModernHost host = await ModernHost.StartAsync(settings, library, new TerminalLog(terminal), cancellation);
            IReadOnlyList<StageAccount> stages = await TakeOverAsync(inputs, new ImportMessages(month, run), ledger, host.Inner, cancellation);
            GetComputationLagResponse lag = await ComputeAsync(host.Inner, stages[^1].Accepted, cancellation);
            await host.StopAsync();
            return new ImportAccount(month, run, stages, lag.Refused, await ledger.NotTakenAsync(cancellation), terminal.Time.GetElapsedTime(began));
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static LegacyInputs Open(string folder, YearMonth month, string work, CancellationToken cancellation)
    {
        try
        {
            return LegacyInputs.Open(folder, month, work, cancellation);
        }
        catch (DatasetFormatException fault)
        {
            throw CliException.BadInput(fault.Message, Probe.Conclude(folder, fault.Dataset));
        }
        catch (Exception fault) when (fault is LegacyMonthException or DatasetManifestException or CopybookException or LayoutException)
        {
            throw CliException.BadInput(fault.Message, $"The month's datasets stand in {folder}; 'bridge generate' writes such a folder.");
        }
    }

    /// <summary>What identifies the content that is taken over.</summary>
    private static string RunOf(YearMonth month, LegacyInputs inputs)
    {
        string content = string.Join('\n', inputs.Digests.Select(one => $"{one.Dataset} {one.Sha256}"));
        return $"{month}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(content)))[..16]}";
    }

    private async Task<IReadOnlyList<StageAccount>> TakeOverAsync(
        LegacyInputs inputs, ImportMessages messages, ImportLedger ledger, CallInvoker host, CancellationToken cancellation)
    {
        var affiliation = new AffiliationService.AffiliationServiceClient(host);
        var employers = new EmployerService.EmployerServiceClient(host);
        var openings = new OpeningService.OpeningServiceClient(host);
        var salary = new SalaryService.SalaryServiceClient(host);
        using var progress = new ImportProgress(terminal, inputs.Digests.Sum(one => one.Records));

        async Task<StageAccount> TakeAsync(string dataset, Func<StageAccount, ImportStage, Task<StageAccount>> take)
        {
            StageAccount stage = await ledger.FindAsync(dataset, inputs.Digests.Single(one => one.Dataset == dataset).Records, cancellation);
            return stage.IsComplete ? stage : await take(stage, new ImportStage(ledger, count => progress.Report(dataset, count)));
        }

        StageAccount empl = await TakeAsync("EMPL", (stage, import) => import.RunAsync(
            stage, inputs.ReadEmployers(stage.LastRecord, cancellation), messages.ToRequest, employers.SubmitEmployers(cancellationToken: cancellation), answer => answer.Receipt, cancellation));

        // The year so far is of the other domain: neither waits for the other.
        StageAccount[] both = await Task.WhenAll(
            TakeAsync("AFFIL", (stage, import) => import.RunAsync(
                stage, inputs.ReadAffiliations(stage.LastRecord, cancellation), messages.ToRequest, affiliation.SubmitDeclarations(cancellationToken: cancellation), answer => answer.Receipt, cancellation)),
            TakeAsync("CUMUL", (stage, import) => import.RunAsync(
                stage, inputs.ReadYears(stage.LastRecord, cancellation), messages.ToRequest, openings.SubmitOpenings(cancellationToken: cancellation), answer => answer.Receipt, cancellation)));
        StageAccount decsal = await TakeAsync("DECSAL", (stage, import) => import.RunAsync(
            stage, inputs.ReadDeclarations(stage.LastRecord, cancellation), messages.ToRequest, salary.SubmitWageDeclarations(cancellationToken: cancellation), answer => answer.Receipt, cancellation));
        return [empl, .. both, decsal];
    }

    private async Task<GetComputationLagResponse> ComputeAsync(CallInvoker host, long declarations, CancellationToken cancellation)
    {
        var salary = new SalaryService.SalaryServiceClient(host);
        using var progress = new Progress(terminal, "Computing contributions");
        while (true)
        {
            GetComputationLagResponse lag = await salary.GetComputationLagAsync(new GetComputationLagRequest(), cancellationToken: cancellation);
            if (lag.Pending <= lag.Refused)
            {
                return lag;
            }

            progress.Report(Math.Max(0, declarations - lag.Pending), declarations, "declarations");
            await Task.Delay(Look, terminal.Time, cancellation);
        }
    }
}

/// <summary>What became of a month that was taken over.</summary>
/// <param name="Month">The month.</param>
/// <param name="Run">Identifies the content of the datasets.</param>
/// <param name="Stages">The datasets in the order in which they were taken over.</param>
/// <param name="NotComputed">Years of an employer's insured whose contributions cannot be computed.</param>
/// <param name="NotTaken">The records that were not taken.</param>
/// <param name="Elapsed">How long it took this time.</param>
internal sealed record ImportAccount(
    YearMonth Month, string Run, IReadOnlyList<StageAccount> Stages, long NotComputed, IReadOnlyList<NotTaken> NotTaken, TimeSpan Elapsed)
{
    /// <summary>Whether everything was taken and computed.</summary>
    public bool IsWhole => NotTaken.Count == 0 && NotComputed == 0;
}
