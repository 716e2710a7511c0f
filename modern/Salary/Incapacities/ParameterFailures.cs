using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Legislation.Parameters;
using NodaTime.Text;

namespace BS2000Bridge.Salary.Incapacities;

/// <summary>What the law does not say, as a failure.</summary>
internal static class ParameterFailures
{
    /// <summary>The failure that names parameter, date and population.</summary>
    public static DomainFailure ToFailure(this MissingParameterException missing) => new(ErrorReason.ParameterUnknown, missing.Message)
    {
        Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["parameter"] = missing.ParameterId,
            ["date"] = LocalDatePattern.Iso.Format(missing.Day),
            ["population"] = missing.Population?.Name ?? "",
        },
    };
}
