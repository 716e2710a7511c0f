using System.Globalization;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;

namespace BS2000Bridge.Salary.Basics;

/// <summary>Names of numbered resources, such as <c>charges/17</c>.</summary>
internal static class Names
{
    /// <summary>The number in a name.</summary>
    /// <exception cref="Grpc.Core.RpcException">The name is none of such a resource.</exception>
    public static int Read(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int id)
            ? id
            : throw DomainFailure.Invalid(new FieldFault("name", $"expected {prefix} and a number")).ToRpcException();

    /// <summary>The failure of a call that names what is not there.</summary>
    public static Grpc.Core.RpcException NotFound(string name) => new DomainFailure(ErrorReason.NotFound, $"There is no {name}.").ToRpcException();
}
