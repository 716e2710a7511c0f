using System.Threading.Channels;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.InitialLoad.Accounts;
using BS2000Bridge.InitialLoad.Ledger;
using BS2000Bridge.Records;
using Grpc.Core;

namespace BS2000Bridge.InitialLoad.Stages;

/// <summary>
/// Takes one dataset over: sends its records as one stream of the contract and counts each answer. The ledger is written after the
/// answers, never before: killed in between, some records are sent a second time, which the domains recognise; written before, they
/// would be missing for good.
/// </summary>
/// <param name="ledger">Keeps how far it is.</param>
/// <param name="progress">Told the number of records answered for.</param>
internal sealed class LoadStage(LoadLedger ledger, Action<long> progress)
{
    /// <summary>Records answered between two entries in the ledger: about a second's work, which is all that a kill costs.</summary>
    public const int Interval = 50_000;

    /// <summary>Records answered between two reports of progress.</summary>
    private const int ReportInterval = 1000;

    /// <summary>Records sent and not yet answered: enough that the domains can fill their batches, few enough for memory.</summary>
    private const int InFlight = 50_000;

    /// <summary>Takes the rest of a dataset over.</summary>
    /// <typeparam name="TFacts">What a record says.</typeparam>
    /// <typeparam name="TRequest">What is sent of it.</typeparam>
    /// <typeparam name="TResponse">How it is answered.</typeparam>
    /// <param name="stage">How far it is.</param>
    /// <param name="records">The records after that.</param>
    /// <param name="toRequest">Makes the request of a record.</param>
    /// <param name="call">The stream.</param>
    /// <param name="receiptOf">The receipt of an answer.</param>
    /// <param name="cancellationToken">Breaks it off; it can go on later.</param>
    public async Task<StageAccount> RunAsync<TFacts, TRequest, TResponse>(
        StageAccount stage,
        IEnumerable<InputRecord<TFacts>> records,
        Func<InputRecord<TFacts>, TRequest> toRequest,
        AsyncDuplexStreamingCall<TRequest, TResponse> call,
        Func<TResponse, Receipt> receiptOf,
        CancellationToken cancellationToken)
        where TFacts : struct
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sent = Channel.CreateBounded<Sent>(new BoundedChannelOptions(InFlight) { SingleReader = true, SingleWriter = true });
        Task sending = Task.Run(() => SendAsync(records, toRequest, call.RequestStream, sent.Writer, ended.Token), CancellationToken.None);
        try
        {
            StageAccount account = await CountAsync(stage, sent.Reader, call.ResponseStream, receiptOf, cancellationToken).ConfigureAwait(false);
            await sending.ConfigureAwait(false);
            return account;
        }
        catch
        {
            await ended.CancelAsync().ConfigureAwait(false);
            call.Dispose();

            // What the sender says of its end is the echo of the first failure: that one is told.
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private static async Task SendAsync<TFacts, TRequest>(
        IEnumerable<InputRecord<TFacts>> records,
        Func<InputRecord<TFacts>, TRequest> toRequest,
        IClientStreamWriter<TRequest> requests,
        ChannelWriter<Sent> sent,
        CancellationToken cancellationToken)
        where TFacts : struct
    {
        try
        {
            foreach (InputRecord<TFacts> record in records)
            {
                await sent.WriteAsync(new Sent(record.Number, record.Quarantined), cancellationToken).ConfigureAwait(false);
                if (record.Quarantined is null)
                {
                    await requests.WriteAsync(toRequest(record), cancellationToken).ConfigureAwait(false);
                }
            }

            await requests.CompleteAsync().ConfigureAwait(false);
            sent.Complete();
        }
        catch (Exception failure)
        {
            // The reader of answers must not wait for records that will not come.
            sent.Complete(failure);
            throw;
        }
    }

    private static StageAccount Counted(StageAccount stage, ReceiptState state) => state switch
    {
        ReceiptState.Accepted => stage with { Accepted = stage.Accepted + 1 },
        ReceiptState.OnHold => stage with { OnHold = stage.OnHold + 1 },
        _ => stage with { Rejected = stage.Rejected + 1 },
    };

    /// <summary>The answer to the next record: a stream answers in the order in which it was asked.</summary>
    private static async Task<TResponse> NextAsync<TResponse>(IAsyncStreamReader<TResponse> responses, CancellationToken cancellationToken) =>
        await responses.MoveNext(cancellationToken).ConfigureAwait(false)
            ? responses.Current
            : throw new RpcException(new Status(StatusCode.Internal, "The stream ended before every record was answered."));

    private async Task<StageAccount> CountAsync<TResponse>(
        StageAccount stage, ChannelReader<Sent> sent, IAsyncStreamReader<TResponse> responses, Func<TResponse, Receipt> receiptOf, CancellationToken cancellationToken)
    {
        List<NotTaken> notTaken = [];
        long kept = stage.LastRecord;
        await foreach (Sent record in sent.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            stage = stage with { LastRecord = record.Number };
            if (record.Quarantined is { } quarantined)
            {
                stage = stage with { Quarantined = stage.Quarantined + 1 };
                notTaken.Add(NotTakenRecords.Of(stage.Dataset, quarantined));
            }
            else
            {
                Receipt receipt = receiptOf(await NextAsync(responses, cancellationToken).ConfigureAwait(false));
                stage = Counted(stage, receipt.State);
                if (receipt.State != ReceiptState.Accepted)
                {
                    notTaken.Add(NotTakenRecords.Of(stage.Dataset, record.Number, receipt));
                }
            }

            if (stage.LastRecord - kept >= Interval)
            {
                await ledger.SaveAsync(stage, notTaken, cancellationToken).ConfigureAwait(false);
                notTaken.Clear();
                kept = stage.LastRecord;
            }

            if (stage.LastRecord % ReportInterval == 0)
            {
                progress(stage.LastRecord);
            }
        }

        await ledger.SaveAsync(stage, notTaken, cancellationToken).ConfigureAwait(false);
        return stage;
    }

    private readonly record struct Sent(long Number, QuarantinedRecord? Quarantined);
}
