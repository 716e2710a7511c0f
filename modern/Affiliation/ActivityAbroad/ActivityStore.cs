using BS2000Bridge.Affiliation.Model;
using BS2000Bridge.Affiliation.Questions;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Storage;
using BS2000Bridge.Values;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>The statements on the tables of activity abroad.</summary>
internal static class ActivityStore
{
    private const string Columns = "id, revision, employer, insured, first_day, last_day, state, held_since, known_from, known_until, content";

    /// <summary>The question for the applications of an insured with an employer that count.</summary>
    internal const string SelectLiving =
        $"SELECT {Columns} FROM abroad_version WHERE insured = @insured AND employer = @employer AND known_until = @Present AND state IN (@held, @decided) ORDER BY id";

    /// <summary>The question for applications on hold.</summary>
    internal const string SelectHeld = $"SELECT {Columns} FROM abroad_version WHERE known_until = @Present AND state = @held AND id > @after ORDER BY id";

    private const string KnownAt = "known_from <= @at AND known_until > @at";

    private const long Present = Instants.Forever;

    /// <summary>The receipt of a request; null when it has not been answered.</summary>
    public static Task<ActivityReceipt?> FindReceiptAsync(ReadTransaction reading, string requestId, CancellationToken cancellation) =>
        reading.FirstAsync<ActivityReceipt>(
            "SELECT request_id, digest, state, code, field, id, revision, recorded_at FROM abroad_receipt WHERE request_id = @requestId",
            new { requestId },
            cancellation);

    /// <summary>Keeps a receipt.</summary>
    public static Task AddReceiptAsync(UnitOfWork work, ActivityReceipt receipt, CancellationToken cancellation) =>
        work.ExecuteAsync(
            "INSERT INTO abroad_receipt (request_id, digest, state, code, field, id, revision, recorded_at) VALUES (@RequestId, @Digest, @State, @Code, @Field, @Id, @Revision, @RecordedAt)",
            receipt,
            cancellation);

    /// <summary>A version by its number.</summary>
    public static Task<ActivityVersion?> FindVersionAsync(ReadTransaction reading, long id, int revision, CancellationToken cancellation) =>
        reading.FirstAsync<ActivityVersion>($"SELECT {Columns} FROM abroad_version WHERE id = @id AND revision = @revision", new { id, revision }, cancellation);

    /// <summary>The version that is known from a point of view.</summary>
    public static Task<ActivityVersion?> FindAsync(PointOfView view, long id, CancellationToken cancellation) =>
        view.ReadTransaction.FirstAsync<ActivityVersion>($"SELECT {Columns} FROM abroad_version WHERE id = @id AND {KnownAt}", new { id, at = view.At }, cancellation);

    /// <summary>The applications of an insured with an employer that are decided or on hold, in the order of their ids.</summary>
    public static Task<IReadOnlyList<ActivityVersion>> LivingAsync(ReadTransaction reading, EmployerNumber employer, InsuredNumber insured, CancellationToken cancellation) =>
        reading.QueryAsync<ActivityVersion>(
            SelectLiving,
            new { insured = insured.Value, employer = employer.Value, Present, held = (int)ActivityState.OnHold, decided = (int)ActivityState.Decided },
            cancellation);

    /// <summary>Applications on hold with an id greater than one, in the order of their ids.</summary>
    public static Task<IReadOnlyList<ActivityVersion>> HeldAsync(ReadTransaction reading, long after, int most, CancellationToken cancellation) =>
        reading.QueryAsync<ActivityVersion>(
            reading.Limited(SelectHeld, most),
            new { Present, held = (int)ActivityState.OnHold, after },
            cancellation);

    /// <summary>The id of the next application.</summary>
    public static async Task<long> NextIdAsync(UnitOfWork work, CancellationToken cancellation) =>
        await work.ScalarAsync<long>("SELECT COALESCE(MAX(id), 0) FROM abroad_version", cancellation: cancellation).ConfigureAwait(false) + 1;

    /// <summary>Adds a version; the one before it is known until then.</summary>
    public static async Task AddAsync(UnitOfWork work, ActivityVersion version, CancellationToken cancellation)
    {
        if (version.Revision > 1)
        {
            await work.ChangeOneAsync(
                ActivityName.Of(version.Id),
                "UPDATE abroad_version SET known_until = @KnownFrom WHERE id = @Id AND revision = @before AND known_until = @Present",
                new { version.KnownFrom, version.Id, before = version.Revision - 1, Present },
                cancellation).ConfigureAwait(false);
        }

        await work.ExecuteAsync(
            "INSERT INTO abroad_version (id, revision, employer, insured, first_day, last_day, state, held_since, known_from, known_until, content) "
            + "VALUES (@Id, @Revision, @Employer, @Insured, @FirstDay, @LastDay, @State, @HeldSince, @KnownFrom, @KnownUntil, @Content)",
            version,
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Applications as they are known from a point of view, ordered by first day and id.</summary>
    /// <param name="view">The point of view.</param>
    /// <param name="listing">Which ones.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task<IReadOnlyList<ActivityVersion>> ListAsync(PointOfView view, ActivityListing listing, int most, CancellationToken cancellation) =>
        view.ReadTransaction.QueryAsync<ActivityVersion>(
            view.ReadTransaction.Limited(SelectPage(listing.Employer is not null, listing.Insured is not null, view.ValidOn is not null, listing.WithCancelled), most),
            new { at = view.At, view.ValidOn, listing.Employer, listing.Insured, listing.AfterDay, listing.AfterId, held = (int)ActivityState.OnHold, decided = (int)ActivityState.Decided },
            cancellation);

    /// <summary>The question for a page of applications.</summary>
    internal static string SelectPage(bool ofEmployer, bool ofInsured, bool onADay, bool withCancelled) =>
        $"SELECT {Columns} FROM abroad_version WHERE {KnownAt}"
        + (ofEmployer ? " AND employer = @Employer" : "")
        + (ofInsured ? " AND insured = @Insured" : "")
        + (onADay ? " AND first_day <= @ValidOn AND last_day >= @ValidOn" : "")
        + (withCancelled ? "" : " AND state IN (@held, @decided)")
        + " AND (first_day > @AfterDay OR (first_day = @AfterDay AND id > @AfterId)) ORDER BY first_day, id";
}
