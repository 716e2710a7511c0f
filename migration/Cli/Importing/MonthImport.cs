using BS2000Bridge.Adapter;
using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Cli.Datasets;
using BS2000Bridge.Cli.Serving;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Host;
using BS2000Bridge.InitialLoad;
using BS2000Bridge.InitialLoad.Accounts;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Faults;
using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Cli.Importing;

/// <summary>Puts an initial load together: the adapter's datasets on one side, the domains in this process on the other.</summary>
internal sealed class MonthImport(Terminal terminal, ParameterLibrary library)
{
    /// <summary>Takes the month over, or the rest of it.</summary>
    /// <exception cref="CliException">The month or the database cannot be opened.</exception>
    public async Task<LoadAccount> RunAsync(string data, YearMonth month, DatabaseSettings settings, CancellationToken cancellationToken)
    {
        DirectoryInfo work = Directory.CreateTempSubdirectory("bs2000bridge-import-");
        try
        {
            using LegacyInputs inputs = Open(Months.FolderOf(data, month), month, work.FullName, cancellationToken);
            return await RunAsync(inputs, month, settings, cancellationToken);
        }
        catch (StorageException failure)
        {
            throw new CliException(ExitCode.MissingComponent, failure.Message, "Start the command again once that is settled: it goes on where it was.");
        }
        catch (HostSettingsException failure)
        {
            throw CliException.BadInput(failure.Message, failure.Remedy);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private async Task<LoadAccount> RunAsync(LegacyInputs inputs, YearMonth month, DatabaseSettings settings, CancellationToken cancellationToken)
    {
        await using Database database = await Database.OpenAsync(settings, terminal.Time, cancellationToken);

        // The host listens to nobody: only this process may say when a declaration was made.
        var hosted = new HostSettings { Urls = [], Database = settings, Affiliation = new AffiliationSettings { AcceptDeclaredOn = true } };
        await using ModernHost host = await ModernHost.StartAsync(hosted, library, new TerminalLog(terminal), cancellationToken);
        using var progress = new LoadProgressLine(terminal);
        LoadAccount account = await new InitialLoadRun(host.Inner, database, terminal.Time).RunAsync(inputs, month, progress, cancellationToken);
        await host.StopAsync();
        return account;
    }

    private static LegacyInputs Open(string folder, YearMonth month, string work, CancellationToken cancellationToken)
    {
        try
        {
            return LegacyInputs.Open(folder, month, work, cancellationToken);
        }
        catch (DatasetFormatException failure)
        {
            throw CliException.BadInput(failure.Message, Probe.Conclude(folder, failure.Dataset));
        }
        catch (Exception failure) when (failure is LegacyMonthException or DatasetManifestException or CopybookException or LayoutException)
        {
            throw CliException.BadInput(failure.Message, $"The month's datasets stand in {folder}; 'bridge generate' writes such a folder.");
        }
    }
}
