using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Services.Failures;
using BS2000Bridge.Services.Time;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Faults;
using NodaTime;

namespace BS2000Bridge.Services.Questions;

/// <summary>
/// What a domain knew at an instant. Whoever asks again for the same instant is answered the same, for ever: also while others are recording.
/// </summary>
/// <remarks>
/// A unit of work has its instant before it commits, so "now" by the clock would be no answer that lasts: what is being recorded may bear an earlier
/// instant and appear later. But a domain has one writer at a time, whose instants grow from commit to commit. So the instant of the last unit of work that
/// the view shows is one at which nothing can appear any more, and whoever asks for what is known now is answered as of that one. Whoever asks for a later
/// instant that is over waits for the unit of work under way: an empty one after it settles that nothing will be recorded at or before its own instant.
/// </remarks>
public sealed class AsOfSnapshot : IAsyncDisposable
{
    private const string KnownAtField = "as_of.known_at";

    private AsOfSnapshot(ReadTransaction transaction, long at, int? validOn) => (Transaction, At, ValidOn) = (transaction, at, validOn);

    /// <summary>The view of the database. It may show what was recorded after <see cref="At"/>: a query asks for rows by their instants.</summary>
    public ReadTransaction Transaction { get; }

    /// <summary>The instant, in microseconds since 1970 (UTC): what was recorded at or before it is known.</summary>
    public long At { get; }

    /// <summary>The day whose facts are asked for, YYYYMMDD; null for those of all days.</summary>
    public int? ValidOn { get; }

    /// <summary>Opens a snapshot.</summary>
    /// <param name="database">The database.</param>
    /// <param name="domain">The domain whose units of work record what is asked for.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="asOf">As the request says it; null for everything that is known now.</param>
    /// <param name="after">The token of a later page, which shows the instant of the first; null for the first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Grpc.Core.RpcException">The day or the instant is none, or lies in the future (INVALID_ARGUMENT).</exception>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public static async Task<AsOfSnapshot> OpenAsync(
        Database database, string domain, TimeProvider clock, AsOf? asOf, PageToken? after, CancellationToken cancellationToken)
    {
        var faults = new InvalidFields();
        int? validOn = ReadDay(asOf, faults);
        long? knownAt = ReadInstant(asOf, faults);
        if (faults.ToFailure() is { } failure)
        {
            throw failure.ToRpcException();
        }

        return await OpenAsync(database, domain, clock, after?.At ?? knownAt, validOn, cancellationToken).ConfigureAwait(false)
            ?? throw (after is null ? InTheFuture() : ServiceFailures.InvalidCursor("page_token")).ToRpcException();
    }

    /// <summary>Opens a snapshot of what was known at an instant, or of everything that is known now.</summary>
    /// <param name="database">The database.</param>
    /// <param name="domain">The domain whose units of work record what is asked for.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="knownAt">The instant, in microseconds since 1970 (UTC); null for now.</param>
    /// <param name="validOn">The day whose facts are asked for, YYYYMMDD; null for those of all days.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null when the instant is not over yet.</returns>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public static async Task<AsOfSnapshot?> OpenAsync(
        Database database, string domain, TimeProvider clock, long? knownAt, int? validOn, CancellationToken cancellationToken)
    {
        ReadTransaction transaction = await database.ReadAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            long last = await transaction.LastRecordedAtAsync(domain, cancellationToken).ConfigureAwait(false);
            if (knownAt is not { } asked || asked <= last)
            {
                return new AsOfSnapshot(transaction, knownAt ?? last, validOn);
            }
        }
        catch
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        await transaction.DisposeAsync().ConfigureAwait(false);
        long at = knownAt.Value;
        return at < Instants.Now(clock) && await SettleAsync(database, domain, at, cancellationToken).ConfigureAwait(false)
            ? new AsOfSnapshot(await database.ReadAsync(cancellationToken).ConfigureAwait(false), at, validOn)
            : null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Transaction.DisposeAsync();

    /// <summary>Waits for the unit of work under way, and keeps an empty one: those after it are recorded later, whatever their clock says.</summary>
    /// <returns>False when the clock has gone back meanwhile, so that something may still be recorded by the instant.</returns>
    private static async Task<bool> SettleAsync(Database database, string domain, long at, CancellationToken cancellationToken)
    {
        await using UnitOfWork nothing = await database.BeginAsync(domain, cancellationToken).ConfigureAwait(false);
        await nothing.CommitAsync(cancellationToken).ConfigureAwait(false);
        return nothing.RecordedAt > at;
    }

    private static int? ReadDay(AsOf? asOf, InvalidFields faults)
    {
        if (asOf?.ValidOn is not { } message)
        {
            return null;
        }

        if (!message.TryToValue(out LocalDate day))
        {
            faults.Add("as_of.valid_on", "is no day of the calendar");
        }

        return day.ToNumber();
    }

    private static long? ReadInstant(AsOf? asOf, InvalidFields faults)
    {
        if (asOf?.KnownAt is not { } message)
        {
            return null;
        }

        if (!message.TryToInstant(out long instant))
        {
            faults.Add(KnownAtField, "is no instant from 1970 to 9999");
        }

        return instant;
    }

    private static DomainFailure InTheFuture() => DomainFailure.Invalid(
        new InvalidField(KnownAtField, "lies in the future, where nothing is known yet; leave it out for everything that is known now"));
}
