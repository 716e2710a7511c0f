using System.Globalization;
using System.Threading.Channels;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Records;
using Grpc.Core;

namespace BS2000Bridge.Cli.Importing;

/// <summary>
/// Takes one dataset over: sends its records as one stream of the contract and counts each answer. The ledger is written behind the
/// answers, never before them; what is sent again after a break is answered again and counts once.
/// </summary>
/// <param name="ledger">Keeps how far it is.</param>
/// <param name="progress">Told the number of records answered for.</param>
internal sealed class ImportStage(ImportLedger ledger, Action<long> progress)
{
    /// <summary>Records answered for between two entries in the ledger.</summary>
    public const int Interval = 50_000;

    private const int Told = 1000;
    private const int InFlight = 50_000;
    private const int MostReason = 1000;

    /// <summary>Takes the rest of a dataset over.</summary>
    /// <typeparam name="TFacts">What a record says.</typeparam>
    /// <typeparam name="TRequest">What is sent of it.</typeparam>
    /// <typeparam name="TResponse">How it is answered.</typeparam>
    /// <param name="stage">How far it is.</param>
    /// <param name="records">The records after that.</param>
    /// <param name="toRequest">Makes the request of a record.</param>
    /// <param name="call">The stream.</param>
    /// <param name="receiptOf">The receipt of an answer.</param>
    /// <param name="cancellation">Breaks it off; it can go on later.</param>
    public async Task<StageAccount> RunAsync<TFacts, TRequest, TResponse>(
        StageAccount stage,
        IEnumerable<InputRecord<TFacts>> records,
        Func<InputRecord<TFacts>, TRequest> toRequest,
        AsyncDuplexStreamingCall<TRequest, TResponse> call,
        Func<TResponse, Receipt> receiptOf,
        CancellationToken cancellation)
        where TFacts : struct
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sent = Channel.CreateBounded<Sent>(new BoundedChannelOptions(InFlight) { SingleReader = true, SingleWriter = true });
        Task sending = Task.Run(() => SendAsync(records, toRequest, call.RequestStream, sent.Writer, ended.Token), CancellationToken.None);
        try
        {
            StageAccount account = await CountAsync(stage, sent.Reader, call.ResponseStream, receiptOf, cancellation);
            await sending;
            return account;
        }
        catch
        {
            await ended.CancelAsync();
            call.Dispose();
            await sending.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }

    private static async Task SendAsync<TFacts, TRequest>(
        IEnumerable<InputRecord<TFacts>> records,
        Func<InputRecord<TFacts>, TRequest> toRequest,
        IClientStreamWriter<TRequest> requests,
        ChannelWriter<Sent> sent,
        CancellationToken cancellation)
        where TFacts : struct
    {
        try
        {
            foreach (InputRecord<TFacts> record in records)
            {
                await sent.WriteAsync(new Sent(record.Number, record.Quarantined), cancellation);
                if (record.Quarantined is null)
                {
                    await requests.WriteAsync(toRequest(record), cancellation);
                }
            }

            await requests.CompleteAsync();
            sent.Complete();
        }
        catch (Exception fault)
        {
            sent.Complete(fault);
            throw;
        }
    }

    private static NotTaken Describe(string dataset, long number, Receipt receipt)
    {
        bool onHold = receipt.State == ReceiptState.OnHold;
        Rejection? rejection = receipt.Rejection;
        return new NotTaken(
            dataset,
            number,
            onHold ? "on-hold" : "rejected",
            rejection is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{rejection.ReturnFile.ToString().ToUpperInvariant()} {rejection.Code}"),
            rejection?.Field ?? "",
            onHold ? "waits for an affiliation" : rejection?.Text?.English ?? "refused");
    }

    private async Task<StageAccount> CountAsync<TResponse>(
        StageAccount stage, ChannelReader<Sent> sent, IAsyncStreamReader<TResponse> responses, Func<TResponse, Receipt> receiptOf, CancellationToken cancellation)
    {
        List<NotTaken> notTaken = [];
        long kept = stage.LastRecord;
        await foreach (Sent record in sent.ReadAllAsync(cancellation))
        {
            stage = stage with { LastRecord = record.Number };
            if (record.Quarantined is { } quarantined)
            {
                stage = stage with { Quarantined = stage.Quarantined + 1 };
                string reason = quarantined.Personal ? "a field that names a person cannot be read; see the dataset" : quarantined.Reason;
                notTaken.Add(new NotTaken(stage.Dataset, quarantined.RecordNumber, "quarantined", "", quarantined.Field, reason.Length > MostReason ? reason[..MostReason] : reason));
            }
            else
            {
                if (!await responses.MoveNext(cancellation))
                {
                    throw new RpcException(new Status(StatusCode.Internal, "The stream ended before every record was answered."));
                }

                Receipt receipt = receiptOf(responses.Current);
                stage = receipt.State switch
                {
                    ReceiptState.Accepted => stage with { Accepted = stage.Accepted + 1 },
                    ReceiptState.OnHold => stage with { OnHold = stage.OnHold + 1 },
                    _ => stage with { Rejected = stage.Rejected + 1 },
                };
                if (receipt.State != ReceiptState.Accepted)
                {
                    notTaken.Add(Describe(stage.Dataset, record.Number, receipt));
                }
            }

            if (stage.LastRecord - kept >= Interval)
            {
                await ledger.SaveAsync(stage, notTaken, cancellation);
                notTaken.Clear();
                kept = stage.LastRecord;
            }

            if (stage.LastRecord % Told == 0)
            {
                progress(stage.LastRecord);
            }
        }

        await ledger.SaveAsync(stage, notTaken, cancellation);
        return stage;
    }

    private readonly record struct Sent(long Number, QuarantinedRecord? Quarantined);
}
