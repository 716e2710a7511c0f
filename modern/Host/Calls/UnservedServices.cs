using BS2000Bridge.Contracts.Documentation;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BS2000Bridge.Host.Calls;

/// <summary>Answers for the services of the contract that a host does not serve, so that a caller can tell them from a name that it misspelt.</summary>
internal static class UnservedServices
{
    /// <summary>What a caller of one of them is told.</summary>
    public const string NotThereYet = "is not there yet on this host. Reflection lists what it serves.";

    /// <summary>Maps the answers. To be called behind the mapping of what is served.</summary>
    public static void Map(WebApplication application)
    {
        IReadOnlyList<string> served = ServedServices.Of(((IEndpointRouteBuilder)application).DataSources);
        foreach (ServiceDescriptor service in ContractFiles.Describe().SelectMany(file => file.Services).Where(service => !served.Contains(service.FullName)))
        {
            application.MapPost($"/{service.FullName}/{{method}}", http => StatusOnly.WriteAsync(http, StatusCode.Unimplemented, $"{service.FullName} {NotThereYet}"));
        }
    }
}
