namespace BS2000Bridge.Contracts.Conversions;

/// <summary>Kinds of occupation to their names on the wire and back.</summary>
public static class OccupationConversions
{
    private static readonly Contracts.Affiliation.V1.Occupation[] OnTheWire =
    [
        Contracts.Affiliation.V1.Occupation.Employee,
        Contracts.Affiliation.V1.Occupation.TemporaryWorker,
        Contracts.Affiliation.V1.Occupation.Occasional,
        Contracts.Affiliation.V1.Occupation.Apprentice,
        Contracts.Affiliation.V1.Occupation.HolidayStudent,
        Contracts.Affiliation.V1.Occupation.Household,
        Contracts.Affiliation.V1.Occupation.CivilServant,
        Contracts.Affiliation.V1.Occupation.SelfEmployed,
        Contracts.Affiliation.V1.Occupation.AssistingSpouse,
        Contracts.Affiliation.V1.Occupation.Farmer,
        Contracts.Affiliation.V1.Occupation.Pensioner,
        Contracts.Affiliation.V1.Occupation.Student,
        Contracts.Affiliation.V1.Occupation.Voluntary,
        Contracts.Affiliation.V1.Occupation.Revis,
    ];

    /// <summary>The occupation on the wire.</summary>
    public static Contracts.Affiliation.V1.Occupation ToMessage(this Values.Occupation occupation) => OnTheWire[(int)occupation];

    /// <summary>Reads an occupation.</summary>
    /// <returns>False when it is not said, or is one that this version does not know; the occupation is an employee's then.</returns>
    public static bool TryToValue(this Contracts.Affiliation.V1.Occupation message, out Values.Occupation occupation)
    {
        int index = Array.IndexOf(OnTheWire, message);
        occupation = (Values.Occupation)Math.Max(0, index);
        return index >= 0;
    }
}
