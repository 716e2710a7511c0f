using BS2000Bridge.Legislation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Salary;

/// <summary>Adds the salary domain to a host.</summary>
public static class SalaryServices
{
    /// <summary>Adds what the services of the domain need; gRPC itself is the host's to add.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="library">The parameters of the law.</param>
    public static IServiceCollection AddSalary(this IServiceCollection services, ParameterLibrary library) =>
        services.AddSingleton(new CaseComputation(library)).AddSingleton<ComputationGrpcService>();

    /// <summary>Serves the domain: <c>ccss.salary.v1.ComputationService</c>.</summary>
    public static void MapSalary(this IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<ComputationGrpcService>();
}
