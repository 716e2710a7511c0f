using System.Globalization;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Affiliation.Tables;
using BS2000Bridge.Services.Workers;
using Grpc.Core;

namespace BS2000Bridge.Affiliation.Feed;

/// <summary>Everything that changed in the domain, from its outbox, in the order in which it was recorded.</summary>
internal sealed class ChangeFeed(Database database, AffiliationSettings settings, TimeProvider clock, CommitSignal signal)
{
    private const int EntriesAtATime = 4_000;

    /// <summary>Sends changes; the next are read while those before them leave.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task SendAsync(
        WatchAffiliationChangesRequest request, IServerStreamWriter<WatchAffiliationChangesResponse> responses, CancellationToken cancellationToken)
    {
        long position = await ReadCursorAsync(request.Cursor, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            Task committed = signal.Next;
            Task<IReadOnlyList<OutboxEntry>> next = ReadAsync(position, cancellationToken);
            while (await next.ConfigureAwait(false) is { Count: > 0 } entries)
            {
                position = entries[^1].Position;
                next = ReadAsync(position, cancellationToken);
                foreach (OutboxEntry entry in entries)
                {
                    if (entry.Topic == ChangeTopic.Name)
                    {
                        await responses.WriteAsync(MessageOf(entry), cancellationToken).ConfigureAwait(false);
                    }
                }
            }

            if (!request.Follow)
            {
                return;
            }

            await WaitAsync(committed, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<IReadOnlyList<OutboxEntry>> ReadAsync(long after, CancellationToken cancellationToken) =>
        database.ReadOutboxAsync(AffiliationSchema.Domain, after, EntriesAtATime, cancellationToken);

    private static WatchAffiliationChangesResponse MessageOf(OutboxEntry entry)
    {
        WatchAffiliationChangesResponse message = WatchAffiliationChangesResponse.Parser.ParseFrom(entry.Payload);
        message.Cursor = entry.Position.ToString(CultureInfo.InvariantCulture);
        return message;
    }

    /// <summary>A cursor is the position of a change that was sent; anything else is refused, so that nobody waits behind the end.</summary>
    private async Task<long> ReadCursorAsync(string cursor, CancellationToken cancellationToken)
    {
        if (cursor.Length == 0)
        {
            return 0;
        }

        bool isPosition = long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out long position) && position > 0;
        IReadOnlyList<OutboxEntry> sent = isPosition
            ? await database.ReadOutboxAsync(AffiliationSchema.Domain, position - 1, most: 1, cancellationToken).ConfigureAwait(false)
            : [];
        return sent.Count == 1 && sent[0].Position == position ? position : throw ServiceFailures.InvalidCursor("cursor").ToRpcException();
    }

    /// <summary>Waits for a commit of this process, or as long as those of others may take to be seen.</summary>
    private async Task WaitAsync(Task committed, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(committed, Task.Delay(settings.PollInterval, clock, over.Token)).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
