namespace BS2000Bridge.Contracts.Errors;

/// <summary>A field of a request that cannot be taken as it is.</summary>
/// <param name="Path">Its path, such as <c>case.declaration.period</c>.</param>
/// <param name="Description">What is wrong and what was expected.</param>
public sealed record InvalidField(string Path, string Description);
