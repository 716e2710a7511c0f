using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Salary.Computation;

/// <summary>What the law does not say, as a failure.</summary>
internal static class ParameterFailures
{
    /// <summary>The failure that names parameter, date and population.</summary>
    public static DomainFailure ToFailure(this MissingParameterException missing) =>
        ServiceFailures.UnknownParameter(missing.Message, missing.ParameterId, missing.Day, missing.Population?.Name ?? "");
}
