using System.Security.Cryptography;
using System.Text;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.InitialLoad.Accounts;
using BS2000Bridge.InitialLoad.Ledger;
using BS2000Bridge.InitialLoad.Messages;
using BS2000Bridge.InitialLoad.Stages;
using BS2000Bridge.Records;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Faults;
using Grpc.Core;

namespace BS2000Bridge.InitialLoad;

/// <summary>
/// Takes a legacy month over into the modern domains: employers, affiliations, the year so far, wages; then waits for the
/// contributions. The domains are called through their contract alone, so that they judge a record of the mainframe as they judge
/// an employer's.
/// </summary>
/// <param name="domains">Where the domains answer. They must accept the day on which a declaration was made, as no caller from outside may say it.</param>
/// <param name="database">Keeps how far the load is: the database of the domains, so that a copy of it is whole.</param>
/// <param name="time">The clock.</param>
public sealed class InitialLoadRun(CallInvoker domains, Database database, TimeProvider time)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>Takes the month over, or what is left of it. Broken off at any moment, it goes on where it was when it is called again.</summary>
    /// <param name="source">The month's datasets.</param>
    /// <param name="month">The month.</param>
    /// <param name="progress">Told how far it is, from several threads; null for nobody.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="StorageException">The ledger cannot be read or written.</exception>
    /// <exception cref="RpcException">A domain does not answer.</exception>
    public async Task<LoadAccount> RunAsync(IInputSource source, YearMonth month, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        long began = time.GetTimestamp();
        string run = NameOf(month, source.Datasets);
        var ledger = new LoadLedger(database, run);
        await ledger.MigrateAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<StageAccount> stages = await TakeOverAsync(source, month, new RequestIds(run), ledger, progress, cancellationToken).ConfigureAwait(false);
        GetComputationLagResponse lag = await ComputedAsync(stages[^1].Accepted, progress, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<NotTaken> notTaken = await ledger.NotTakenAsync(cancellationToken).ConfigureAwait(false);
        return new LoadAccount(month, run, stages, lag.Refused, notTaken, time.GetElapsedTime(began));
    }

    /// <summary>What tells the content that is taken over from any other: a corrected dataset is another run, not the rest of this one.</summary>
    private static string NameOf(YearMonth month, IReadOnlyList<InputDataset> datasets)
    {
        string content = string.Join('\n', datasets.Select(dataset => $"{dataset.Name} {dataset.Sha256}"));
        return $"{month}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(content)))[..16]}";
    }

    private async Task<IReadOnlyList<StageAccount>> TakeOverAsync(
        IInputSource source, YearMonth month, RequestIds ids, LoadLedger ledger, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var affiliation = new AffiliationService.AffiliationServiceClient(domains);
        var employers = new EmployerService.EmployerServiceClient(domains);
        var openings = new OpeningService.OpeningServiceClient(domains);
        var salary = new SalaryService.SalaryServiceClient(domains);
        var affiliationMessages = new AffiliationMessages(month, ids);
        var salaryMessages = new SalaryMessages(month, ids);
        var done = new StageProgress(progress, source.Datasets.Sum(dataset => dataset.Records));

        async Task<StageAccount> TakeAsync(string name, Func<StageAccount, LoadStage, Task<StageAccount>> take)
        {
            StageAccount stage = await ledger.FindAsync(name, source.Datasets.Single(dataset => dataset.Name == name).Records, cancellationToken).ConfigureAwait(false);
            return stage.IsComplete ? stage : await take(stage, new LoadStage(ledger, count => done.Report(name, count))).ConfigureAwait(false);
        }

        StageAccount empl = await TakeAsync(DatasetNames.Employers, (stage, load) => load.RunAsync(
            stage,
            source.ReadEmployers(stage.LastRecord, cancellationToken),
            affiliationMessages.ToRequest,
            employers.SubmitEmployers(cancellationToken: cancellationToken),
            answer => answer.Receipt,
            cancellationToken)).ConfigureAwait(false);

        // An affiliation needs its employer, and a wage its affiliation: else it waits on hold. The year so far is of the other
        // domain and asks for neither, so it goes beside the affiliations.
        StageAccount[] both = await Task.WhenAll(
            TakeAsync(DatasetNames.Affiliations, (stage, load) => load.RunAsync(
                stage,
                source.ReadAffiliations(stage.LastRecord, cancellationToken),
                affiliationMessages.ToRequest,
                affiliation.SubmitDeclarations(cancellationToken: cancellationToken),
                answer => answer.Receipt,
                cancellationToken)),
            TakeAsync(DatasetNames.Years, (stage, load) => load.RunAsync(
                stage,
                source.ReadYears(stage.LastRecord, cancellationToken),
                salaryMessages.ToRequest,
                openings.SubmitOpenings(cancellationToken: cancellationToken),
                answer => answer.Receipt,
                cancellationToken))).ConfigureAwait(false);
        StageAccount decsal = await TakeAsync(DatasetNames.Declarations, (stage, load) => load.RunAsync(
            stage,
            source.ReadDeclarations(stage.LastRecord, cancellationToken),
            salaryMessages.ToRequest,
            salary.SubmitWageDeclarations(cancellationToken: cancellationToken),
            answer => answer.Receipt,
            cancellationToken)).ConfigureAwait(false);
        return [empl, .. both, decsal];
    }

    /// <summary>Waits until every contribution is computed, or refused for good.</summary>
    private async Task<GetComputationLagResponse> ComputedAsync(long declarations, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var salary = new SalaryService.SalaryServiceClient(domains);
        while (true)
        {
            GetComputationLagResponse lag = await salary.GetComputationLagAsync(new GetComputationLagRequest(), cancellationToken: cancellationToken).ConfigureAwait(false);
            if (lag.Pending <= lag.Refused)
            {
                return lag;
            }

            progress?.Report(new LoadProgress("Computing contributions", Math.Max(0, declarations - lag.Pending), declarations, "declarations"));
            await Task.Delay(BetweenLooks, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
