using System.Diagnostics;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace BS2000Bridge.Benchmarks.Services;

/// <summary>Submits wages through the contract's stream until every one is accepted, and then waits for their contributions.</summary>
internal static class Submission
{
    private const int Year = 2025;
    private static readonly int[] Months = [1, 2, 3, 4];
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Registers employers and employees, then submits four months of their wages, a stream each.</summary>
    /// <exception cref="BenchmarkException">A submission was not accepted.</exception>
    public static async Task<SubmissionRun> RunAsync(GrpcChannel channel, int employers, CancellationToken cancellationToken)
    {
        await RegisterAsync(channel, employers, cancellationToken);
        var salary = new SalaryService.SalaryServiceClient(channel);
        List<double> rates = [];
        long last = 0;
        foreach (int month in Months)
        {
            long began = Stopwatch.GetTimestamp();
            long sent = await SendAsync(MadeWages.Wages(employers, new Contracts.Common.V1.YearMonth { Year = Year, Month = month }), salary.SubmitWageDeclarations(cancellationToken: cancellationToken), answer => answer.Receipt, _ => { }, cancellationToken);
            last = Stopwatch.GetTimestamp();
            rates.Add(sent / Stopwatch.GetElapsedTime(began, last).TotalSeconds);
        }

        while ((await salary.GetComputationLagAsync(new GetComputationLagRequest(), cancellationToken: cancellationToken)) is { } lag && lag.Pending > 0)
        {
            if (lag.Refused > 0)
            {
                throw new BenchmarkException(70, $"services: {lag.Refused} contributions cannot be computed.");
            }

            await Task.Delay(Look, cancellationToken);
        }

        return new SubmissionRun(rates, Stopwatch.GetElapsedTime(last).TotalSeconds);
    }

    /// <summary>Registers employers and the entries of their employees.</summary>
    /// <exception cref="BenchmarkException">A submission was not accepted.</exception>
    public static async Task RegisterAsync(GrpcChannel channel, int employers, CancellationToken cancellationToken)
    {
        _ = await SendAsync(
            MadeWages.Employers(employers), new EmployerService.EmployerServiceClient(channel).SubmitEmployers(cancellationToken: cancellationToken), answer => answer.Receipt, _ => { }, cancellationToken);
        _ = await SendAsync(
            MadeWages.Entries(employers), new AffiliationService.AffiliationServiceClient(channel).SubmitDeclarations(cancellationToken: cancellationToken), answer => answer.Receipt, _ => { }, cancellationToken);
    }

    /// <summary>Sends a stream, and takes its receipts.</summary>
    /// <param name="requests">What is sent.</param>
    /// <param name="call">The call.</param>
    /// <param name="receiptOf">The receipt in an answer.</param>
    /// <param name="accepted">Told how many were accepted, after each.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many were accepted.</returns>
    /// <exception cref="BenchmarkException">A submission was not accepted.</exception>
    public static async Task<long> SendAsync<TRequest, TResponse>(
        IEnumerable<TRequest> requests,
        AsyncDuplexStreamingCall<TRequest, TResponse> call,
        Func<TResponse, Receipt> receiptOf,
        Action<long> accepted,
        CancellationToken cancellationToken)
    {
        Task sending = Task.Run(
            async () =>
            {
                foreach (TRequest request in requests)
                {
                    await call.RequestStream.WriteAsync(request, cancellationToken);
                }

                await call.RequestStream.CompleteAsync();
            },
            cancellationToken);
        long count = 0;
        while (await call.ResponseStream.MoveNext(cancellationToken))
        {
            Receipt receipt = receiptOf(call.ResponseStream.Current);
            if (receipt.State != ReceiptState.Accepted)
            {
                throw new BenchmarkException(70, $"services: {receipt.RequestId} is {receipt.State}, {receipt.Rejection?.Text?.English}; there is nothing to measure.");
            }

            accepted(++count);
        }

        await sending;
        return count;
    }
}

/// <summary>What submitting came to.</summary>
/// <param name="Rates">Declarations accepted a second, each stream for itself.</param>
/// <param name="LagSeconds">How long after the last acceptance the last contribution was computed.</param>
internal sealed record SubmissionRun(IReadOnlyList<double> Rates, double LagSeconds);
