using System.Diagnostics;
using BS2000Bridge.Benchmarks.Services;
using BS2000Bridge.Contracts.Salary.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace BS2000Bridge.Benchmarks.Soaks;

/// <summary>Submits wages without a pause, named by counters, UUIDs and SECUline's digests alike, and looks at the server again and again.</summary>
internal static class Soak
{
    private const int FirstYear = 2024;
    private const int Years = 3;
    private const int MonthsOfAYear = 12;

    /// <summary>Registers employers and their employees, and submits their wages.</summary>
    /// <param name="channel">A channel to the server.</param>
    /// <param name="processId">The process of the server, for its memory and handles; it runs on this machine.</param>
    /// <param name="employers">How many employers there are: each has <see cref="MadeWages.EmployeesOfEach"/> employees, who have 36 months of wages.</param>
    /// <param name="slices">How often the server is looked at.</param>
    /// <param name="slice">The time between two looks.</param>
    /// <param name="looked">Told of each slice when it is over.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="BenchmarkException">A wage was not accepted, or the wages ended before the time did.</exception>
    public static async Task<IReadOnlyList<Slice>> RunAsync(
        GrpcChannel channel, int processId, int employers, int slices, TimeSpan slice, Action<Slice> looked, CancellationToken cancellationToken)
    {
        await Submission.RegisterAsync(channel, employers, cancellationToken);
        var salary = new SalaryService.SalaryServiceClient(channel);
        long accepted = 0;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task submitting = SubmitAsync(salary, employers, () => Interlocked.Increment(ref accepted), over.Token);
        List<Slice> seen = [];
        long before = 0, began = Stopwatch.GetTimestamp();
        while (seen.Count < slices)
        {
            if (await Task.WhenAny(submitting, Task.Delay(slice, cancellationToken)) == submitting)
            {
                await submitting;
                throw new BenchmarkException(70, $"soak: all {accepted:N0} wages were accepted before the time was over; more employers are needed.");
            }

            (long now, long ended) = (Interlocked.Read(ref accepted), Stopwatch.GetTimestamp());
            long pending = (await salary.GetComputationLagAsync(new GetComputationLagRequest(), cancellationToken: cancellationToken)).Pending;
            seen.Add(Look(processId, (now - before) / Stopwatch.GetElapsedTime(began, ended).TotalSeconds, pending));
            looked(seen[^1]);
            (before, began) = (now, ended);
        }

        await over.CancelAsync();
        await EndedAsync(submitting);
        return seen;
    }

    private static async Task SubmitAsync(SalaryService.SalaryServiceClient salary, int employers, Action accepted, CancellationToken over)
    {
        for (int month = 0; month < Years * MonthsOfAYear; month++)
        {
            var period = new Contracts.Common.V1.YearMonth { Year = FirstYear + (month / MonthsOfAYear), Month = (month % MonthsOfAYear) + 1 };
            using AsyncDuplexStreamingCall<SubmitWageDeclarationsRequest, SubmitWageDeclarationsResponse> call = salary.SubmitWageDeclarations(cancellationToken: over);
            _ = await Submission.SendAsync(MadeWages.WagesOfMixedNames(employers, period), call, answer => answer.Receipt, _ => accepted(), over);
        }
    }

    // The stream is given up in the middle, when the time is over.
    private static async Task EndedAsync(Task submitting)
    {
        try
        {
            await submitting;
        }
        catch (Exception failure) when (failure is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled })
        {
            return;
        }
    }

    private static Slice Look(int processId, double rate, long pending)
    {
        using Process server = Process.GetProcessById(processId);
        return new Slice(rate, server.WorkingSet64, Directory.GetFileSystemEntries($"/proc/{processId}/fd").Length, pending);
    }
}
