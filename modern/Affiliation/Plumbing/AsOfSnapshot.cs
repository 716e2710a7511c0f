using BS2000Bridge.Affiliation.Schemas;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Storage;
using NodaTime;

namespace BS2000Bridge.Affiliation.Plumbing;

/// <summary>
/// A view of the database from a point of view: which instant's knowledge is asked for. Whoever asks again for the same instant is
/// answered the same.
/// </summary>
internal sealed class AsOfSnapshot : IAsyncDisposable
{
    private AsOfSnapshot(ReadTransaction transaction, long at, int? validOn) => (Transaction, At, ValidOn) = (transaction, at, validOn);

    /// <summary>The view.</summary>
    public ReadTransaction Transaction { get; }

    /// <summary>The instant: what was recorded at or before it is known.</summary>
    public long At { get; }

    /// <summary>The day whose facts are asked for, YYYYMMDD; null for those of all days.</summary>
    public int? ValidOn { get; }

    /// <summary>Opens a view.</summary>
    /// <param name="database">The database.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="asOf">The point of view as asked; null for everything that is known now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The view, or why there is none.</returns>
    /// <exception cref="StorageException">The database cannot.</exception>
    public static async Task<(AsOfSnapshot? View, DomainFailure? Failure)> OpenAsync(
        Database database, TimeProvider clock, AsOf? asOf, CancellationToken cancellationToken)
    {
        LocalDate day = default;
        if (asOf?.ValidOn is not null && !asOf.ValidOn.TryToValue(out day))
        {
            return (null, DomainFailure.Invalid(new FieldFault("as_of.valid_on", "is no day")));
        }

        long known = 0;
        if (asOf?.KnownAt is not null && !asOf.KnownAt.TryToInstant(out known))
        {
            return (null, DomainFailure.Invalid(new FieldFault("as_of.known_at", "is no instant since 1970")));
        }

        int? validOn = asOf?.ValidOn is null ? null : day.ToNumber();
        long? knownAt = asOf?.KnownAt is null ? null : known;
        AsOfSnapshot? view = await OpenAsync(database, clock, knownAt, validOn, cancellationToken).ConfigureAwait(false);
        return view is not null
            ? (view, null)
            : (null, DomainFailure.Invalid(new FieldFault("as_of.known_at", "lies in the future, where nothing is known yet; leave it out for everything that is known now")));
    }

    /// <summary>Opens a view of what was known at an instant, or of everything that is known now.</summary>
    /// <returns>Null when the instant is not over yet.</returns>
    public static async Task<AsOfSnapshot?> OpenAsync(Database database, TimeProvider clock, long? knownAt, int? validOn, CancellationToken cancellationToken)
    {
        ReadTransaction transaction = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        long last = await LastRecordedAsync(transaction, cancellationToken).ConfigureAwait(false);
        if (knownAt is not { } at || at <= last)
        {
            return new AsOfSnapshot(transaction, knownAt ?? last, validOn);
        }

        await transaction.DisposeAsync().ConfigureAwait(false);
        if (at >= Instants.Now(clock))
        {
            return null;
        }

        // A unit of work under way may have begun before that instant: what it records belongs to the answer. Those that begin after
        // this empty one is kept are recorded later, whatever their clock says.
        await using (UnitOfWork nothing = await database.BeginAsync(AffiliationSchema.Domain, cancellationToken).ConfigureAwait(false))
        {
            await nothing.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        return new AsOfSnapshot(await database.ReadAsync(cancellationToken).ConfigureAwait(false), at, validOn);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Transaction.DisposeAsync();

    private static Task<long> LastRecordedAsync(ReadTransaction transaction, CancellationToken cancellationToken) =>
        transaction.ScalarAsync<long>("SELECT COALESCE(MAX(recorded_at), 0) FROM schema_domain WHERE domain = @Domain", new { AffiliationSchema.Domain }, cancellationToken);
}
