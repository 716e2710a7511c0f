using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Services.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>Adds incapacities to a host of the salary domain.</summary>
internal static class IncapacityServices
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>Adds what the service needs beside the directory of affiliations and the clock.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="library">The parameters of the law.</param>
    /// <param name="database">The database, with the tables of <see cref="SalarySchema"/> and <see cref="IncapacitySchema"/>.</param>
    public static IServiceCollection AddIncapacities(this IServiceCollection services, ParameterLibrary library, Database database) => services
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<IncapacityHandler>(provider, database))
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<IncapacityQueries>(provider, database, library))
        .AddSingleton(new ReimbursementComputation(database, library))
        .AddSingleton<IncapacityGrpcService>()
        .AddRecurringWork("Reimbursements of the Mutualité des employeurs", Round, provider => provider.GetRequiredService<ReimbursementComputation>().ComputePendingAsync);

    /// <summary>Serves <c>ccss.salary.v1.IncapacityService</c>.</summary>
    public static void MapIncapacities(this IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<IncapacityGrpcService>();
}
