using BS2000Bridge.Seculine.Reading;
using BS2000Bridge.Values;
using Grpc.Core;

namespace BS2000Bridge.Seculine.Submission;

/// <summary>
/// Submits files to the services of the contract. Each line has a request_id that follows from the file's content and the line's
/// number: a file is applied once however often it is sent, also after it broke off in the middle, and has the same answers each time.
/// </summary>
/// <param name="invoker">Calls the services.</param>
/// <param name="decisions">What no layout settles.</param>
/// <param name="cappedWage">Seven minimum wages of a month, for the capped-wage indicator (art. 426 al. 4 CSS); null where there is no such wage.</param>
public sealed class SeculineSubmission(CallInvoker invoker, SeculineDecisions decisions, Func<YearMonth, Money?> cappedWage)
{
    /// <summary>Submits a file.</summary>
    /// <param name="file">The file; it is read twice, so it must be one that can be read again from its beginning.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="options">What is wanted beside the account.</param>
    /// <param name="cancellationToken">Gives up. What is accepted by then counts; sent again, the file goes on behind it.</param>
    /// <returns>What has become of every line.</returns>
    /// <exception cref="SeculineFileException">The file as a whole cannot be taken; nothing of it was sent.</exception>
    /// <exception cref="RpcException">The service does not answer, or not as the contract says. Send the file again.</exception>
    /// <exception cref="IOException">The file cannot be read, or the answer file not written. Send the file again.</exception>
    public async Task<SubmissionAccount> SubmitAsync(Stream file, SeculineKind kind, SubmissionOptions options, CancellationToken cancellationToken = default)
    {
        FileIdentity identity = await FileIdentity.OfAsync(file, cancellationToken).ConfigureAwait(false);
        file.Position = 0;
        try
        {
            return kind switch
            {
                SeculineKind.Decaff => await RunAsync(file, new DecaffReader(decisions), new DeclarationExchange(invoker), identity, options, cancellationToken).ConfigureAwait(false),
                SeculineKind.Decsal => await RunAsync(file, new DecsalReader(decisions, cappedWage), new WageExchange(invoker), identity, options, cancellationToken).ConfigureAwait(false),
                _ => await RunAsync(file, new DecmalReader(), new IncapacityExchange(invoker), identity, options, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (RpcException given) when (given.StatusCode == StatusCode.Cancelled && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The submission was given up.", given, cancellationToken);
        }
    }

    private static async Task<SubmissionAccount> RunAsync<TRequest, TResponse>(
        Stream stream,
        IRecordReader<TRequest> records,
        Exchange<TRequest, TResponse> exchange,
        FileIdentity identity,
        SubmissionOptions options,
        CancellationToken cancellationToken)
        where TRequest : class
    {
        SeculineFile<TRequest> file = await SeculineFile.OpenAsync(stream, records, cancellationToken).ConfigureAwait(false);
        return await new LineStream<TRequest, TResponse>(file, identity, exchange, options).RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
