using System.Diagnostics;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Salary.V1;
using Grpc.Net.Client;

namespace BS2000Bridge.Benchmarks.Services;

/// <summary>Single queries one after the other, of employees chosen by a fixed seed: what an agent at a screen waits for.</summary>
internal static class SingleQueries
{
    private const int Warming = 300;
    private const int Counted = 3000;
    private const int Seed = 5;

    /// <summary>The times of the queries in milliseconds, in ascending order.</summary>
    public static async Task<double[]> RunAsync(GrpcChannel channel, int employers, CancellationToken cancellationToken)
    {
        var affiliations = new AffiliationService.AffiliationServiceClient(channel);
        var salary = new SalaryService.SalaryServiceClient(channel);
        (string Employer, string Insured)[] pairs = [.. MadeWages.Pairs(employers)];
        var random = new Random(Seed);
        List<double> times = [];
        for (int i = 0; i < Warming + Counted; i++)
        {
            (string employer, string insured) = pairs[random.Next(pairs.Length)];
            long began = Stopwatch.GetTimestamp();
            int found = (i % 3) switch
            {
                0 => (await affiliations.ListAffiliationsAsync(new ListAffiliationsRequest { InsuredNumber = insured }, cancellationToken: cancellationToken)).Affiliations.Count,
                1 => (await salary.ListChargesAsync(new ListChargesRequest { EmployerNumber = employer, InsuredNumber = insured }, cancellationToken: cancellationToken)).Charges.Count / 4,
                _ => (await affiliations.GetAffiliationAsync(new GetAffiliationRequest { Name = $"affiliations/{employer}/{insured}/20240101" }, cancellationToken: cancellationToken)).Affiliation is null ? 0 : 1,
            };
            if (found != 1)
            {
                throw new BenchmarkException(70, $"services: a query found {found} in place of 1; a wrong answer has no speed.");
            }

            if (i >= Warming)
            {
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        times.Sort();
        return [.. times];
    }
}
