using BS2000Bridge.InitialLoad.Accounts;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Bulk;

namespace BS2000Bridge.InitialLoad.Ledger;

/// <summary>
/// How far the load of a month is, and what was not taken: kept in the database that is filled, so that a load that was broken off
/// goes on where it was, and its account is whole.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="run">The content of the datasets: other content is another run.</param>
internal sealed class LoadLedger(Database database, string run)
{
    /// <summary>The name of the tables and of their migrations: databases have it, so it stays.</summary>
    private const string Domain = "import";

    private static readonly Migration[] Migrations =
    [
        new(
            1,
            "stages and what was not taken",
            "CREATE TABLE import_stage (run VARCHAR(64) NOT NULL, dataset VARCHAR(8) NOT NULL, last_record BIGINT NOT NULL, accepted BIGINT NOT NULL, "
            + "on_hold BIGINT NOT NULL, rejected BIGINT NOT NULL, quarantined BIGINT NOT NULL, PRIMARY KEY (run, dataset))",
            "CREATE TABLE import_not_taken (run VARCHAR(64) NOT NULL, dataset VARCHAR(8) NOT NULL, record_number BIGINT NOT NULL, outcome VARCHAR(16) NOT NULL, "
            + "code VARCHAR(16) NOT NULL, field VARCHAR(200) NOT NULL, reason {text} NOT NULL, PRIMARY KEY (run, dataset, record_number))"),
    ];

    private static readonly BulkTable<(string Run, NotTaken Record)> NotTakenTable = new(
        "import_not_taken",
        BulkColumn<(string Run, NotTaken Record)>.Text("run", row => row.Run),
        BulkColumn<(string Run, NotTaken Record)>.Text("dataset", row => row.Record.Dataset),
        BulkColumn<(string Run, NotTaken Record)>.Number("record_number", row => row.Record.RecordNumber),
        BulkColumn<(string Run, NotTaken Record)>.Text("outcome", row => row.Record.Outcome),
        BulkColumn<(string Run, NotTaken Record)>.Text("code", row => row.Record.Code),
        BulkColumn<(string Run, NotTaken Record)>.Text("field", row => row.Record.Field),
        BulkColumn<(string Run, NotTaken Record)>.Text("reason", row => row.Record.Reason));

    /// <summary>Makes the ledger's tables.</summary>
    public Task MigrateAsync(CancellationToken cancellationToken) => database.MigrateAsync(Domain, Migrations, cancellationToken);

    /// <summary>How far a dataset is.</summary>
    public async Task<StageAccount> FindAsync(string dataset, long records, CancellationToken cancellationToken)
    {
        await using ReadTransaction reading = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        StageRow? row = await reading.FirstAsync<StageRow>(
            "SELECT last_record AS LastRecord, accepted AS Accepted, on_hold AS OnHold, rejected AS Rejected, quarantined AS Quarantined "
            + "FROM import_stage WHERE run = @run AND dataset = @dataset",
            new { run, dataset },
            cancellationToken).ConfigureAwait(false);
        return row is null
            ? new StageAccount { Dataset = dataset, Records = records }
            : new StageAccount
            {
                Dataset = dataset,
                Records = records,
                LastRecord = row.LastRecord,
                Accepted = row.Accepted,
                OnHold = row.OnHold,
                Rejected = row.Rejected,
                Quarantined = row.Quarantined,
            };
    }

    /// <summary>Keeps how far a dataset is, with what was not taken since it was kept last.</summary>
    public async Task SaveAsync(StageAccount stage, IReadOnlyList<NotTaken> notTaken, CancellationToken cancellationToken)
    {
        await using UnitOfWork work = await database.BeginAsync(Domain, cancellationToken).ConfigureAwait(false);
        await work.ExecuteAsync("DELETE FROM import_stage WHERE run = @run AND dataset = @Dataset", new { run, stage.Dataset }, cancellationToken).ConfigureAwait(false);
        await work.ExecuteAsync(
            "INSERT INTO import_stage (run, dataset, last_record, accepted, on_hold, rejected, quarantined) "
            + "VALUES (@run, @Dataset, @LastRecord, @Accepted, @OnHold, @Rejected, @Quarantined)",
            new { run, stage.Dataset, stage.LastRecord, stage.Accepted, stage.OnHold, stage.Rejected, stage.Quarantined },
            cancellationToken).ConfigureAwait(false);
        await work.InsertAsync(NotTakenTable, notTaken.Select(record => (run, record)), cancellationToken).ConfigureAwait(false);
        await work.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What was not taken, by dataset and record.</summary>
    public async Task<IReadOnlyList<NotTaken>> NotTakenAsync(CancellationToken cancellationToken)
    {
        await using ReadTransaction reading = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<NotTakenRow> rows = await reading.QueryAsync<NotTakenRow>(
            "SELECT dataset AS Dataset, record_number AS RecordNumber, outcome AS Outcome, code AS Code, field AS Field, reason AS Reason "
            + "FROM import_not_taken WHERE run = @run ORDER BY dataset, record_number",
            new { run },
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new NotTaken(row.Dataset, row.RecordNumber, row.Outcome, row.Code, row.Field, row.Reason))];
    }

    private sealed class StageRow
    {
        public long LastRecord { get; set; }

        public long Accepted { get; set; }

        public long OnHold { get; set; }

        public long Rejected { get; set; }

        public long Quarantined { get; set; }
    }

    private sealed class NotTakenRow
    {
        public string Dataset { get; set; } = "";

        public long RecordNumber { get; set; }

        public string Outcome { get; set; } = "";

        public string Code { get; set; } = "";

        public string Field { get; set; } = "";

        public string Reason { get; set; } = "";
    }
}
