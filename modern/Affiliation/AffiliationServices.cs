using BS2000Bridge.Affiliation.ActivityAbroad;
using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Declarations;
using BS2000Bridge.Affiliation.Employers;
using BS2000Bridge.Affiliation.Feed;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Affiliation.Tables;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Services.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Affiliation;

/// <summary>Adds the affiliation domain to a host.</summary>
public static class AffiliationServices
{
    // An application waits a month by the calendar: to look every hour is soon enough for the day on which it is over.
    private static readonly TimeSpan HoldReviewPause = TimeSpan.FromHours(1);

    /// <summary>
    /// Adds what the services of the domain need; gRPC itself and a <see cref="TimeProvider"/> are the host's to add. The domain's tables
    /// are brought up to date before the host listens.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="library">The parameters of the law.</param>
    /// <param name="database">The database; the host's to dispose.</param>
    /// <param name="settings">What the centre decides.</param>
    public static IServiceCollection AddAffiliation(this IServiceCollection services, ParameterLibrary library, Database database, AffiliationSettings settings)
    {
        // The domain's own, not one of the container: what another domain of the same host commits is no change of this one.
        var signal = new CommitSignal();
        return services
            .AddSingleton(provider => new DeclarationHandler(database, library, settings, Clock(provider), signal))
            .AddSingleton(provider => new AffiliationQueries(database, Clock(provider)))
            .AddSingleton(provider => new ChangeFeed(database, settings, Clock(provider), signal))
            .AddSingleton(provider => new EmployerHandler(database, library, signal))
            .AddSingleton(provider => new EmployerQueries(database, Clock(provider)))
            .AddSingleton<AffiliationGrpcService>()
            .AddSingleton<EmployerGrpcService>()
            .AddSingleton<IAffiliationLookup, AffiliationLookup>()
            .AddSingleton(provider => new ActivityHandler(database, library, provider.GetRequiredService<IAffiliationLookup>(), settings.ActivityAbroad))
            .AddSingleton(provider => new ActivityQueries(database, ActivityDecider.Create(library, settings.ActivityAbroad), Clock(provider)))
            .AddSingleton<ActivityAbroadGrpcService>()
            .AddSchemaUpdate(cancellationToken => AffiliationSchema.MigrateAsync(database, cancellationToken))
            .AddRecurringWork("Applications on hold", HoldReviewPause, provider => provider.GetRequiredService<ActivityHandler>().ReviewHoldsAsync);
    }

    /// <summary>Serves the domain: <c>ccss.affiliation.v1.AffiliationService</c>, <c>EmployerService</c> and <c>ActivityAbroadService</c>.</summary>
    public static void MapAffiliation(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<AffiliationGrpcService>();
        endpoints.MapGrpcService<EmployerGrpcService>();
        endpoints.MapGrpcService<ActivityAbroadGrpcService>();
    }

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
