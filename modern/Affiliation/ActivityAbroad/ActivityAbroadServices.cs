using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>Adds activity abroad to a host.</summary>
public static class ActivityAbroadServices
{
    /// <summary>Adds what the service needs; an <see cref="IAffiliationLookup"/> and a <see cref="TimeProvider"/> are the host's to add.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="database">Where applications are kept; its schema of <see cref="ActivityAbroadSchema"/> must be there.</param>
    /// <param name="library">The parameters of the law.</param>
    /// <param name="settings">What the centre decides.</param>
    public static IServiceCollection AddActivityAbroad(this IServiceCollection services, Database database, ParameterLibrary library, ActivityAbroadSettings settings) =>
        services
            .AddSingleton(provider => new ActivityDesk(database, library, provider.GetRequiredService<IAffiliationLookup>(), settings, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<ActivityAbroadGrpcService>();

    /// <summary>Serves <c>ccss.affiliation.v1.ActivityAbroadService</c>.</summary>
    public static void MapActivityAbroad(this IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<ActivityAbroadGrpcService>();
}
