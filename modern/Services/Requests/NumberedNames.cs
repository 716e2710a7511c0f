using System.Globalization;
using BS2000Bridge.Contracts.Errors;

namespace BS2000Bridge.Services.Requests;

/// <summary>Names of numbered resources, such as <c>charges/17</c>.</summary>
/// <param name="prefix">What stands before the number, such as <c>charges/</c>.</param>
public sealed class NumberedNames(string prefix)
{
    /// <summary>The name of a number.</summary>
    public string Of(long id) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{id}");

    /// <summary>The number in a name.</summary>
    /// <exception cref="Grpc.Core.RpcException">The name is not one of such a resource (INVALID_ARGUMENT).</exception>
    public int Read(string name) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int id)
            ? id
            : throw DomainFailure.Invalid(new FieldFault("name", $"expected {prefix} and a number")).ToRpcException();
}
