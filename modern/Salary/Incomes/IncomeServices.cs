using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Services.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Salary.Incomes;

/// <summary>Adds incomes to a host of the salary domain.</summary>
internal static class IncomeServices
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    /// <summary>Adds what the service needs beside the computation of contributions and the clock.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="library">The parameters of the law.</param>
    /// <param name="database">The database, with the tables of <see cref="SalarySchema"/> and <see cref="IncomeSchema"/>.</param>
    public static IServiceCollection AddIncomes(this IServiceCollection services, ParameterLibrary library, Database database) => services
        .AddSingleton<IChargeSource>(provider => ActivatorUtilities.CreateInstance<IncomeYears>(provider, library))
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<IncomeHandler>(provider, database, library))
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<IncomeQueries>(provider, database))
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<IncomeDue>(provider, database))
        .AddSingleton<IncomeGrpcService>()
        .AddRecurringWork("The charging of months that are over", Round, provider => provider.GetRequiredService<IncomeDue>().MarkAsync);

    /// <summary>Serves <c>ccss.salary.v1.IncomeService</c>.</summary>
    public static void MapIncomes(this IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<IncomeGrpcService>();
}
