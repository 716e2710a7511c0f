namespace BS2000Bridge.Legislation.Parameters;

/// <summary>A parameter with the value that was in force when it was read.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">The value.</param>
public sealed record ParameterInForce(Parameter Parameter, ParameterValue Value);
