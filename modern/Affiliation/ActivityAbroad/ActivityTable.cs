using BS2000Bridge.Services.Questions;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>The statements on the tables of activity abroad.</summary>
internal static class ActivityTable
{
    private const string Columns = "id, revision, employer, insured, first_day, last_day, state, held_since, known_from, known_until, content";

    /// <summary>The query for the applications of an insured with an employer that count.</summary>
    internal const string SelectLiving =
        $"SELECT {Columns} FROM abroad_version WHERE insured = @insured AND employer = @employer AND known_until = @Present AND state IN (@held, @decided) ORDER BY id";

    /// <summary>The query for applications on hold.</summary>
    internal const string SelectHeld = $"SELECT {Columns} FROM abroad_version WHERE known_until = @Present AND state = @held AND id > @after ORDER BY id";

    private const string KnownAt = "known_from <= @at AND known_until > @at";

    private const long Present = Instants.Forever;

    /// <summary>The receipt of a request; null when it has not been answered.</summary>
    public static Task<ActivityReceiptRow?> FindReceiptAsync(ReadTransaction transaction, string requestId, CancellationToken cancellationToken) =>
        transaction.FirstAsync<ActivityReceiptRow>(
            "SELECT request_id, digest, state, code, field, id, revision, recorded_at FROM abroad_receipt WHERE request_id = @requestId",
            new { requestId },
            cancellationToken);

    /// <summary>Keeps a receipt.</summary>
    public static Task AddReceiptAsync(UnitOfWork work, ActivityReceiptRow receipt, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            "INSERT INTO abroad_receipt (request_id, digest, state, code, field, id, revision, recorded_at) VALUES (@RequestId, @Digest, @State, @Code, @Field, @Id, @Revision, @RecordedAt)",
            receipt,
            cancellationToken);

    /// <summary>A version by its number.</summary>
    public static Task<ActivityRow?> FindVersionAsync(ReadTransaction transaction, long id, int revision, CancellationToken cancellationToken) =>
        transaction.FirstAsync<ActivityRow>($"SELECT {Columns} FROM abroad_version WHERE id = @id AND revision = @revision", new { id, revision }, cancellationToken);

    /// <summary>The version that is known from a point of snapshot.</summary>
    public static Task<ActivityRow?> FindAsync(AsOfSnapshot snapshot, long id, CancellationToken cancellationToken) =>
        snapshot.Transaction.FirstAsync<ActivityRow>($"SELECT {Columns} FROM abroad_version WHERE id = @id AND {KnownAt}", new { id, at = snapshot.At }, cancellationToken);

    /// <summary>The applications of an insured with an employer that are decided or on hold, in the order of their ids.</summary>
    public static Task<IReadOnlyList<ActivityRow>> LivingAsync(ReadTransaction transaction, EmployerNumber employer, InsuredNumber insured, CancellationToken cancellationToken) =>
        transaction.QueryAsync<ActivityRow>(
            SelectLiving,
            new { insured = insured.Value, employer = employer.Value, Present, held = (int)ActivityState.OnHold, decided = (int)ActivityState.Decided },
            cancellationToken);

    /// <summary>Applications on hold with an id greater than one, in the order of their ids.</summary>
    public static Task<IReadOnlyList<ActivityRow>> HeldAsync(ReadTransaction transaction, long after, int max, CancellationToken cancellationToken) =>
        transaction.QueryAsync<ActivityRow>(
            transaction.Limited(SelectHeld, max),
            new { Present, held = (int)ActivityState.OnHold, after },
            cancellationToken);

    /// <summary>The id of the next application.</summary>
    public static async Task<long> NextIdAsync(UnitOfWork work, CancellationToken cancellationToken) =>
        await work.ScalarAsync<long>("SELECT COALESCE(MAX(id), 0) FROM abroad_version", parameters: null, cancellationToken).ConfigureAwait(false) + 1;

    /// <summary>Adds a version; the one before it is known until then.</summary>
    public static async Task AddAsync(UnitOfWork work, ActivityRow version, CancellationToken cancellationToken)
    {
        if (version.Revision > 1)
        {
            await work.ChangeOneAsync(
                ActivityName.Of(version.Id),
                "UPDATE abroad_version SET known_until = @KnownFrom WHERE id = @Id AND revision = @before AND known_until = @Present",
                new { version.KnownFrom, version.Id, before = version.Revision - 1, Present },
                cancellationToken).ConfigureAwait(false);
        }

        await work.ExecuteAsync(
            "INSERT INTO abroad_version (id, revision, employer, insured, first_day, last_day, state, held_since, known_from, known_until, content) "
            + "VALUES (@Id, @Revision, @Employer, @Insured, @FirstDay, @LastDay, @State, @HeldSince, @KnownFrom, @KnownUntil, @Content)",
            version,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A page of applications, ordered by first day and id.</summary>
    /// <param name="snapshot">What is known of them.</param>
    /// <param name="filter">Whose, and how many; one more is read, which tells whether there is a next page.</param>
    /// <param name="withCancelled">Also cancelled and rejected ones.</param>
    /// <param name="after">Where the page begins; null for the first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<IReadOnlyList<ActivityRow>> ListAsync(AsOfSnapshot snapshot, ListFilter filter, bool withCancelled, PageToken? after, CancellationToken cancellationToken) =>
        snapshot.Transaction.QueryAsync<ActivityRow>(
            snapshot.Transaction.Limited(SelectPage(filter.Employer is not null, filter.Insured is not null, snapshot.ValidOn is not null, withCancelled), filter.Size + 1),
            new
            {
                at = snapshot.At,
                snapshot.ValidOn,
                Employer = filter.Employer?.Value,
                Insured = filter.Insured?.Value,
                AfterDay = after?.Position[0] ?? Days.First,
                AfterId = after?.Position[1] ?? 0,
                held = (int)ActivityState.OnHold,
                decided = (int)ActivityState.Decided,
            },
            cancellationToken);

    /// <summary>The query for a page of applications.</summary>
    internal static string SelectPage(bool ofEmployer, bool ofInsured, bool onADay, bool withCancelled) =>
        $"SELECT {Columns} FROM abroad_version WHERE {KnownAt}"
        + (ofEmployer ? " AND employer = @Employer" : "")
        + (ofInsured ? " AND insured = @Insured" : "")
        + (onADay ? " AND first_day <= @ValidOn AND last_day >= @ValidOn" : "")
        + (withCancelled ? "" : " AND state IN (@held, @decided)")
        + " AND (first_day > @AfterDay OR (first_day = @AfterDay AND id > @AfterId)) ORDER BY first_day, id";
}
