using BS2000Bridge.Affiliation;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary;
using BS2000Bridge.Storage;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BS2000Bridge.Host;

/// <summary>What a host is made of: the domains that its settings name, on their database.</summary>
internal sealed class Parts : IAsyncDisposable
{
    private readonly Database? _database;
    private readonly GrpcChannel? _affiliation;

    private Parts(Database? database, GrpcChannel? affiliation) => (_database, _affiliation) = (database, affiliation);

    /// <summary>Opens the database.</summary>
    /// <exception cref="HostSettingsException">A domain has no way to one that it follows.</exception>
    /// <exception cref="StorageException">The database cannot be opened.</exception>
    public static async Task<Parts> OpenAsync(HostSettings settings, CancellationToken cancellation)
    {
        if (settings.Database is null)
        {
            return new Parts(null, null);
        }

        if (settings.Domains == Domains.Salary && settings.AffiliationUrl is null)
        {
            throw new HostSettingsException("Salary follows the affiliations, and nothing says where they are served.", "Name the address of the host that serves them, or serve both.");
        }

        Database database = await Database.OpenAsync(settings.Database, settings.Clock, cancellation).ConfigureAwait(false);
        return new Parts(database, settings.Domains == Domains.Salary ? GrpcChannel.ForAddress(settings.AffiliationUrl!) : null);
    }

    /// <summary>Adds the domains.</summary>
    public void AddTo(IServiceCollection services, HostSettings settings, ParameterLibrary library, InnerSocket inner)
    {
        if (_database is null)
        {
            services.AddComputation(library);
            return;
        }

        if (settings.Domains.HasFlag(Domains.Affiliation))
        {
            services.AddAffiliation(library, _database, settings.Affiliation);
        }

        if (settings.Domains.HasFlag(Domains.Salary))
        {
            CallInvoker affiliation = (_affiliation ?? inner.Channel).CreateCallInvoker();
            services.AddSalary(library, _database, () => affiliation);
        }
    }

    /// <summary>Serves the domains.</summary>
    public void Map(IEndpointRouteBuilder endpoints, HostSettings settings)
    {
        if (_database is null)
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
        return _database?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
