using System.Threading.Channels;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;
using BS2000Bridge.Seculine.Answers;
using BS2000Bridge.Seculine.Reading;
using Grpc.Core;

namespace BS2000Bridge.Seculine.Submission;

/// <summary>Sends the lines of one file, and gives each its answer, in the order of the file.</summary>
internal sealed class LineStream<TRequest, TResponse>(
    SeculineFile<TRequest> file,
    FileIdentity identity,
    Exchange<TRequest, TResponse> exchange,
    SubmissionOptions options)
    where TRequest : class
{
    /// <summary>How many lines may wait for their answers.</summary>
    private const int Window = 16_384;

    private readonly AccountBuilder _account = new();

    /// <summary>Sends all lines and waits for all answers.</summary>
    public async Task<SubmissionAccount> RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using AsyncDuplexStreamingCall<TRequest, TResponse> call = exchange.Open(stop.Token);
        await using RejectedRecords? records = options.Answers is { } folder ? new RejectedRecords(folder, file.Layout, file.Header) : null;
        Channel<SeculineLine<TRequest>> waiting = Channel.CreateBounded<SeculineLine<TRequest>>(
            new BoundedChannelOptions(Window) { SingleReader = true, SingleWriter = true });
        Task sending = SendAsync(call.RequestStream, waiting.Writer, stop.Token);
        Task receiving = ReceiveAsync(call.ResponseStream, waiting.Reader, records, stop.Token);
        Task first = await Task.WhenAny(sending, receiving).ConfigureAwait(false);
        if (!first.IsCompletedSuccessfully)
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }

        await Task.WhenAll(sending, receiving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first.ConfigureAwait(false);
        await Task.WhenAll(sending, receiving).ConfigureAwait(false);
        if (_account.Lines != identity.Lines)
        {
            throw Fault($"The service ended the stream after {_account.Lines} of {identity.Lines} lines.");
        }

        return _account.Build(file.Layout.Kind, file.Header, records is null ? null : await records.CompleteAsync(cancellationToken).ConfigureAwait(false));
    }

    private async Task SendAsync(IClientStreamWriter<TRequest> requests, ChannelWriter<SeculineLine<TRequest>> waiting, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (SeculineLine<TRequest> line in file.ReadLinesAsync(cancellationToken).ConfigureAwait(false))
            {
                if (line.Request is not null)
                {
                    exchange.Identify(line.Request, identity.RequestId(file.Header, file.Layout, line.Number));
                }

                if (IsSent(line))
                {
                    await requests.WriteAsync(line.Request!, cancellationToken).ConfigureAwait(false);
                }

                await waiting.WriteAsync(line, cancellationToken).ConfigureAwait(false);
            }

            await requests.CompleteAsync().ConfigureAwait(false);
        }
        catch (RpcException) when (!cancellationToken.IsCancellationRequested)
        {
            // The call is over. The receiving side is told why.
        }
        finally
        {
            waiting.Complete();
        }
    }

    private async Task ReceiveAsync(
        IAsyncStreamReader<TResponse> responses,
        ChannelReader<SeculineLine<TRequest>> waiting,
        RejectedRecords? records,
        CancellationToken cancellationToken)
    {
        await foreach (SeculineLine<TRequest> line in waiting.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            Rejection? rejection = IsSent(line)
                ? await ReceiveAsync(line, responses, cancellationToken).ConfigureAwait(false)
                : await AnswerAsync(line, cancellationToken).ConfigureAwait(false);
            if (rejection is not null)
            {
                await RejectAsync(line, rejection, records, cancellationToken).ConfigureAwait(false);
            }

            options.Progress?.Invoke(_account.Lines, identity.Lines);
        }

        if (await responses.MoveNext(cancellationToken).ConfigureAwait(false))
        {
            throw Fault("The service sent more answers than it was sent lines.");
        }
    }

    private static bool IsSent(SeculineLine<TRequest> line) => line.Rejection is null or { Course: RejectionCourse.Carried };

    private static RpcException Fault(string what) => new(new Status(StatusCode.Internal, what));

    /// <summary>Takes the answer to a line that was sent.</summary>
    /// <returns>Why it was rejected; null when it was not.</returns>
    private async Task<Rejection?> ReceiveAsync(SeculineLine<TRequest> line, IAsyncStreamReader<TResponse> responses, CancellationToken cancellationToken)
    {
        if (!await responses.MoveNext(cancellationToken).ConfigureAwait(false))
        {
            throw Fault($"The service ended the stream without an answer to line {line.Number}.");
        }

        Receipt receipt = exchange.ReceiptOf(responses.Current);
        if (receipt.RequestId != identity.RequestId(file.Header, file.Layout, line.Number))
        {
            throw Fault($"The service answered another line than line {line.Number}, whose turn it was.");
        }

        if (receipt.Repeated)
        {
            _account.Repeat();
        }

        if (receipt.State == ReceiptState.Rejected)
        {
            return line.Rejection is null ? receipt.Rejection : Lowest(line.Rejection.Value, receipt.Rejection);
        }

        if (receipt.State is not (ReceiptState.Accepted or ReceiptState.OnHold) || line.Rejection is not null)
        {
            throw Fault($"The service answered line {line.Number} with {receipt.State}, which cannot be.");
        }

        _account.Take(receipt, exchange.WageMonthOf(line.Request!));
        return null;
    }

    /// <summary>Answers a line that is not sent.</summary>
    private async Task<Rejection> AnswerAsync(SeculineLine<TRequest> line, CancellationToken cancellationToken)
    {
        LineRejection found = line.Rejection!.Value;
        return Lowest(found, found.Course == RejectionCourse.Checked ? await exchange.CheckAsync(line.Request!, cancellationToken).ConfigureAwait(false) : null);
    }

    /// <summary>The one with the lower code.</summary>
    private Rejection Lowest(LineRejection found, Rejection? answered) =>
        answered is not null && answered.Code < found.Code ? answered : RejectionCatalog.Create(file.Layout.ReturnFile, found.Code);

    private async Task RejectAsync(SeculineLine<TRequest> line, Rejection rejection, RejectedRecords? records, CancellationToken cancellationToken)
    {
        _account.Reject(rejection.Code);
        if (records is not null)
        {
            await records.WriteAsync(line.Bytes, rejection.Code, cancellationToken).ConfigureAwait(false);
        }

        int fieldNumber = line.Rejection is { } found && found.Code == rejection.Code ? found.Field : 0;
        options.Rejected?.Invoke(new RejectedLine(
            line.Number,
            rejection,
            fieldNumber > 0 ? file.Layout.Fields[fieldNumber - 1] : file.Layout.FieldOf(rejection.Field)));
    }
}
