using BS2000Bridge.Values;
using Occupation = BS2000Bridge.Values.Occupation;
using Occupations = BS2000Bridge.Contracts.Affiliation.V1.Occupation;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Reads the kind of occupation of somebody who lives of a wage, and whether the scheme fits it.</summary>
internal static class OccupationReader
{
    private const byte FirstPublicScheme = 10;
    private const byte LastPublicScheme = 16;
    private const byte UnknownPublicScheme = 15;

    /// <summary>Reads an occupation; one that the contract does not know, that is not of a wage or that has another scheme is added to the faults.</summary>
    public static Occupation Read(Occupations message, Scheme scheme, FieldFaults faults)
    {
        if (message is < Occupations.Unspecified or > Occupations.Revis)
        {
            faults.Add("occupation", "is no occupation of the contract");
        }
        else if (message > Occupations.CivilServant)
        {
            faults.Add("income_terms", "is missing: an occupation without a wage needs its terms");
        }

        Occupation occupation = message == Occupations.Unspecified ? Occupation.Employee : (Occupation)(message - 1);
        if (scheme.Code == UnknownPublicScheme || (occupation == Occupation.CivilServant && !IsPublic(scheme)))
        {
            faults.Add("scheme_code", $"is {scheme}, expected 10 to 14 or 16 of the public sector");
        }

        return occupation;
    }

    /// <summary>Whether an employer of the public sector may declare for it what no pension is due on (SALRET 10).</summary>
    public static bool IsOfPublicSector(Occupations message, Scheme scheme) => message == Occupations.CivilServant || IsPublic(scheme);

    /// <summary>Whether the employer need not belong to the Mutualité des employeurs: no class is asked for.</summary>
    public static bool MayLackMutuality(Occupations message, Scheme scheme) =>
        message is Occupations.Household or Occupations.HolidayStudent || IsOfPublicSector(message, scheme);

    private static bool IsPublic(Scheme scheme) => scheme.Code is >= FirstPublicScheme and <= LastPublicScheme;
}
