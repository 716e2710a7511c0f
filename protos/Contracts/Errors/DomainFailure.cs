using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Contracts.Errors;

/// <summary>Why a call cannot be done, in the words of the domain; <see cref="ErrorTable"/> makes a status of it.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Message">What is wrong and what to do, for people; no personal data.</param>
public sealed record DomainFailure(ErrorReason Reason, string Message)
{
    /// <summary>The invalid fields, by their paths in the request; for <see cref="ErrorReason.InvalidField"/>.</summary>
    public IReadOnlyList<InvalidField> Fields { get; init; } = [];

    /// <summary>What a program may want to know, such as the parameter that is missing.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The SECUline code; for <see cref="ErrorReason.DeclarationRejected"/>.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>A request whose fields cannot be taken as they are.</summary>
    public static DomainFailure Invalid(params IReadOnlyList<InvalidField> fields) => new(
        ErrorReason.InvalidField,
        string.Join(" ", fields.Select(field => $"{field.Path}: {field.Description}.")))
    {
        Fields = fields,
    };
}
