using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Values;
using Occupation = BS2000Bridge.Values.Occupation;
using Occupations = BS2000Bridge.Contracts.Affiliation.V1.Occupation;

namespace BS2000Bridge.Contracts;

/// <summary>Reads the kind of occupation, and says of which the contributions are not computed.</summary>
internal static class OccupationReader
{
    private const byte FirstCivilServantScheme = 10;
    private const byte LastCivilServantScheme = 16;

    /// <summary>Reads an occupation; one that the contract does not know is added to the faults.</summary>
    /// <returns>Null, or the failure when it is of a population that is not computed.</returns>
    public static DomainFailure? Read(Occupations message, Regime scheme, FieldFaults faults, out Occupation occupation)
    {
        occupation = default;
        switch (message)
        {
            case Occupations.Unspecified or Occupations.Employee:
                break;
            case Occupations.TemporaryWorker:
                occupation = Occupation.Temporary;
                break;
            case Occupations.Occasional:
                occupation = Occupation.Occasional;
                break;
            case Occupations.Apprentice:
                occupation = Occupation.Apprentice;
                break;
            case Occupations.HolidayStudent:
                occupation = Occupation.HolidayStudent;
                break;
            case >= Occupations.Household and <= Occupations.Revis:
                return Unsupported("this occupation", "occupation", NameOf(message));
            default:
                faults.Add("occupation", "is no occupation of the contract");
                break;
        }

        return scheme.Code is >= FirstCivilServantScheme and <= LastCivilServantScheme
            ? Unsupported($"scheme {scheme} (civil servants)", "scheme_code", scheme.ToString())
            : null;
    }

    private static string NameOf(Occupations occupation) =>
        AffiliationReflection.Descriptor.EnumTypes.Single(type => type.ClrType == typeof(Occupations)).FindValueByNumber((int)occupation).Name;

    private static DomainFailure Unsupported(string what, string key, string value) => new(
        ErrorReason.PopulationUnsupported,
        $"Contributions of {what} are not computed yet; ask for an employee of the private sector.")
    {
        Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [key] = value },
    };
}
