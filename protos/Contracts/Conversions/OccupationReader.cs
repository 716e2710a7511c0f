using BS2000Bridge.Values;

namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Reads the kind of occupation of somebody who lives of a wage, and whether the scheme fits it.</summary>
internal static class OccupationReader
{
    private const byte FirstPublicScheme = 10;
    private const byte LastPublicScheme = 16;
    private const byte UnknownPublicScheme = 15;

    /// <summary>Reads an occupation; one that the contract does not know, that is not of a wage or that has another scheme is added to the faults.</summary>
    public static Values.Occupation Read(Contracts.Affiliation.V1.Occupation message, Scheme scheme, FieldFaults faults)
    {
        // Nothing is cast before it is known: a number outside the enumeration is this field's failure, not the end of a stream.
        if (!message.TryToValue(out Values.Occupation occupation) && message != Contracts.Affiliation.V1.Occupation.Unspecified)
        {
            faults.Add("occupation", "is no occupation of the contract");
        }
        else if (message > Contracts.Affiliation.V1.Occupation.CivilServant)
        {
            faults.Add("income_terms", "is missing: an occupation without a wage needs its terms");
        }

        if (scheme.Code == UnknownPublicScheme || (occupation == Values.Occupation.CivilServant && !IsPublic(scheme)))
        {
            faults.Add("scheme_code", $"is {scheme}, expected 10 to 14 or 16 of the public sector");
        }

        return occupation;
    }

    /// <summary>Whether an employer of the public sector may declare for it what no pension is due on (SALRET 10).</summary>
    public static bool IsOfPublicSector(Contracts.Affiliation.V1.Occupation message, Scheme scheme) => message == Contracts.Affiliation.V1.Occupation.CivilServant || IsPublic(scheme);

    /// <summary>Whether the employer need not belong to the Mutualité des employeurs: no class is asked for.</summary>
    public static bool MayLackMutuality(Contracts.Affiliation.V1.Occupation message, Scheme scheme) =>
        message is Contracts.Affiliation.V1.Occupation.Household or Contracts.Affiliation.V1.Occupation.HolidayStudent || IsOfPublicSector(message, scheme);

    private static bool IsPublic(Scheme scheme) => scheme.Code is >= FirstPublicScheme and <= LastPublicScheme;
}
