using BS2000Bridge.Affiliation;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Faults;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Host;

/// <summary>What a host is made of: the domains that its settings name, on their database.</summary>
internal sealed class DomainComposition : IAsyncDisposable
{
    private readonly GrpcChannel? _affiliation;

    private DomainComposition(Database? database, GrpcChannel? affiliation) => (Database, _affiliation) = (database, affiliation);

    /// <summary>What the domains store in; null for a host that stores nothing.</summary>
    public Database? Database { get; }

    /// <summary>Opens the database.</summary>
    /// <exception cref="HostSettingsException">A domain has no way to one that it follows.</exception>
    /// <exception cref="StorageException">The database cannot be opened.</exception>
    public static async Task<DomainComposition> OpenAsync(HostSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Database is null)
        {
            return new DomainComposition(null, null);
        }

        if (settings.Domains == Domains.Salary && settings.AffiliationUrl is null)
        {
            throw new HostSettingsException("Salary follows the affiliations, and nothing says where they are served.", "Name the address of the host that serves them, or serve both.");
        }

        Database database = await Database.OpenAsync(settings.Database, settings.Clock, cancellationToken).ConfigureAwait(false);
        return new DomainComposition(database, settings.Domains == Domains.Salary ? GrpcChannel.ForAddress(settings.AffiliationUrl!) : null);
    }

    /// <summary>Adds the domains.</summary>
    public void AddTo(IServiceCollection services, HostSettings settings, ParameterLibrary library, InnerSocket inner)
    {
        if (Database is null)
        {
            services.AddComputation(library);
            return;
        }

        if (settings.Domains.HasFlag(Domains.Affiliation))
        {
            services.AddAffiliation(library, Database, settings.Affiliation);
        }

        if (settings.Domains.HasFlag(Domains.Salary))
        {
            CallInvoker affiliation = (_affiliation ?? inner.Channel).CreateCallInvoker();
            services.AddSalary(library, Database, () => affiliation);
        }
    }

    /// <summary>Serves the domains.</summary>
    public void Map(IEndpointRouteBuilder endpoints, HostSettings settings)
    {
        if (Database is null)
        {
            endpoints.MapComputation();
            return;
        }

        if (settings.Domains.HasFlag(Domains.Affiliation))
        {
            endpoints.MapAffiliation();
        }

        if (settings.Domains.HasFlag(Domains.Salary))
        {
            endpoints.MapSalary();
        }
    }

    public ValueTask DisposeAsync()
    {
        _affiliation?.Dispose();
        return Database?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
