using BS2000Bridge.Legislation.Contributions;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Affiliations;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Salary.Computation;
using BS2000Bridge.Salary.Incapacities;
using BS2000Bridge.Salary.Incomes;
using BS2000Bridge.Salary.Learning;
using BS2000Bridge.Salary.OpeningBalances;
using BS2000Bridge.Salary.Wages;
using BS2000Bridge.Services.Workers;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Salary;

/// <summary>Adds the salary domain to a host.</summary>
public static class SalaryServices
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>Adds what the services of the domain need; gRPC itself and a <see cref="TimeProvider"/> are the host's to add.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="library">The parameters of the law.</param>
    /// <param name="database">Where the domain keeps what is declared and charged; its tables are made when the host starts.</param>
    /// <param name="affiliation">How the affiliation domain is called; asked for again for every question.</param>
    public static IServiceCollection AddSalary(this IServiceCollection services, ParameterLibrary library, Database database, Func<CallInvoker> affiliation) =>
        services
            .AddComputation(library)
            .AddSchemaUpdate(cancellationToken => SalarySchema.MigrateAsync(database, cancellationToken))
            .AddSingleton<CommitSignal>()
            .AddSingleton(_ => new AffiliationFollower(database, affiliation))
            .AddSingleton<IAffiliationFeed>(provider => provider.GetRequiredService<AffiliationFollower>())
            .AddSingleton<IChargeSource>(_ => new WageYears(new CalculatorsByMonth(library)))
            .AddSingleton(provider => new ContributionComputation(database, provider.GetServices<IChargeSource>(), library))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<WageHandler>(provider, database))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<OpeningBalanceHandler>(provider, database))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<SalaryGrpcService>(provider, database))
            .AddSingleton<OpeningBalanceGrpcService>()
            .AddRecurringWork("The learning of affiliations", Round, provider => provider.GetRequiredService<AffiliationFollower>().CatchUpAsync)
            .AddRecurringWork("The end of waiting for an affiliation", Round, provider => provider.GetRequiredService<WageHandler>().ExpireHoldsAsync)
            .AddRecurringWork(
                "The computation of contributions",
                Round,
                provider => provider.GetRequiredService<ContributionComputation>().ComputePendingAsync,
                provider => provider.GetRequiredService<CommitSignal>())
            .AddIncapacities(library, database)
            .AddIncomes(library, database);

    /// <summary>Adds the law's computation alone, which needs no database.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="library">The parameters of the law.</param>
    public static IServiceCollection AddComputation(this IServiceCollection services, ParameterLibrary library) =>
        services.AddSingleton(new CaseComputation(library)).AddSingleton<ComputationGrpcService>();

    /// <summary>Serves the domain: <c>ccss.salary.v1</c>.</summary>
    public static void MapSalary(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapComputation();
        endpoints.MapGrpcService<SalaryGrpcService>();
        endpoints.MapGrpcService<OpeningBalanceGrpcService>();
        endpoints.MapIncapacities();
        endpoints.MapIncomes();
    }

    /// <summary>Serves the law's computation alone: <c>ccss.salary.v1.ComputationService</c>.</summary>
    public static void MapComputation(this IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<ComputationGrpcService>();
}
