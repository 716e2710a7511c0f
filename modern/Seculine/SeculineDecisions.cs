using System.Text.Json;
using System.Text.Json.Serialization;
using BS2000Bridge.Contracts.Affiliation.V1;

namespace BS2000Bridge.Seculine;

/// <summary>
/// What no published layout settles, each point with its value of 22 November 2026, until the centre says otherwise. A JSON document
/// with the same names in camelCase changes any of them without a build.
/// </summary>
public sealed record SeculineDecisions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The decisions as they stand here.</summary>
    public static SeculineDecisions Default { get; } = new();

    /// <summary>DECSAL 9: hundredths of hours, as software that files with the centre writes them; whole hours when 1.</summary>
    public int OvertimeUnitsPerHour { get; init; } = 100;

    /// <summary>DECSAL: the field of the pay for weather or short-time unemployment. Sources disagree whether it is 11 or 12.</summary>
    public int UnemploymentAmountField { get; init; } = 11;

    /// <summary>DECSAL: the field of the inactive hours; the other one of 11 and 12.</summary>
    public int InactiveHoursField { get; init; } = 12;

    /// <summary>DECAFF: the number of fields of every record. The published layout breaks off at 16; AFFRET 29 names a field 29.</summary>
    public int DecaffFields { get; init; } = 29;

    /// <summary>DECAFF: the field of the country of work (AFFRET 19).</summary>
    public int WorkplaceCountryField { get; init; } = 17;

    /// <summary>DECAFF: the field of the postal code of the place of work (AFFRET 20).</summary>
    public int WorkplacePostalCodeField { get; init; } = 18;

    /// <summary>DECAFF: the field of the town of work (AFFRET 21).</summary>
    public int WorkplaceTownField { get; init; } = 19;

    /// <summary>DECAFF: the field of the share of the company, in percent with at most two decimals after a point (AFFRET 22).</summary>
    public int SharesField { get; init; } = 20;

    /// <summary>DECAFF: the field of the entry date declared before, of type 3 (AFFRET 23).</summary>
    public int PreviousEntryField { get; init; } = 21;

    /// <summary>DECAFF: the field of the exit date declared before, of type 4 (AFFRET 24).</summary>
    public int PreviousExitField { get; init; } = 22;

    /// <summary>DECAFF: the field of the reason for the exit (AFFRET 27).</summary>
    public int ExitReasonField { get; init; } = 23;

    /// <summary>DECAFF: the field that AFFRET 29 controls.</summary>
    public int ControlField { get; init; } = 29;

    /// <summary>
    /// The values of the controlled field by scheme code, for AFFRET 29. Its code list is not published: a scheme that is absent here
    /// is not controlled.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ControlValues { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>
    /// DECAFF 13: contract types by their letters. E, S, D and O stand in AFFRET 18; the letter of the permanent contract, I
    /// (indéterminée), is assumed.
    /// </summary>
    public IReadOnlyDictionary<string, ContractType> ContractTypes { get; init; } = new Dictionary<string, ContractType>(StringComparer.Ordinal)
    {
        ["I"] = ContractType.Permanent,
        ["D"] = ContractType.FixedTerm,
        ["E"] = ContractType.Student,
        ["S"] = ContractType.Seasonal,
        ["O"] = ContractType.Occasional,
    };

    /// <summary>
    /// The kind of occupation by scheme code (CALCUL, codification REGIMES); schemes that are absent are of employees. Contracts of
    /// pupils and occasional ones say it by themselves.
    /// </summary>
    public IReadOnlyDictionary<string, Occupation> Occupations { get; init; } = new Dictionary<string, Occupation>(StringComparer.Ordinal)
    {
        ["05"] = Occupation.Occasional,
        ["10"] = Occupation.CivilServant,
        ["11"] = Occupation.CivilServant,
        ["12"] = Occupation.CivilServant,
        ["13"] = Occupation.CivilServant,
        ["14"] = Occupation.CivilServant,
        ["16"] = Occupation.CivilServant,
    };

    /// <summary>CALCUL: the day of the second month after a month at whose beginning, in Luxembourg, its calculation is closed.</summary>
    public int CalculClosingDay { get; init; } = 15;

    /// <summary>Reads decisions; what is not said stays as it stands here.</summary>
    /// <exception cref="SeculineSettingsException">The document cannot be read, names something unknown, or contradicts itself.</exception>
    public static SeculineDecisions Read(Stream document)
    {
        try
        {
            SeculineDecisions decisions = JsonSerializer.Deserialize<SeculineDecisions>(document, Json) ?? Default;
            decisions.Check();
            return decisions;
        }
        catch (JsonException broken)
        {
            throw new SeculineSettingsException($"The settings are no document of SECUline's decisions: {broken.Message}");
        }
    }

    private void Check()
    {
        Demand(OvertimeUnitsPerHour is 1 or 100, "overtimeUnitsPerHour is 1 or 100");
        Demand(
            (UnemploymentAmountField, InactiveHoursField) is (11, 12) or (12, 11),
            "unemploymentAmountField and inactiveHoursField are 11 and 12, in one order or the other");
        int[] fields =
        [
            WorkplaceCountryField, WorkplacePostalCodeField, WorkplaceTownField, SharesField, PreviousEntryField, PreviousExitField,
            ExitReasonField, ControlField,
        ];
        Demand(DecaffFields is > 16 and <= 99, "decaffFields is 17 to 99");
        Demand(fields.All(field => field > 16 && field <= DecaffFields), $"the fields of DECAFF that are decided are 17 to {DecaffFields}");
        Demand(fields.Distinct().Count() == fields.Length, "no two fields of DECAFF are the same");
        Demand(CalculClosingDay is >= 1 and <= 28, "calculClosingDay is 1 to 28");
    }

    private static void Demand(bool holds, string rule)
    {
        if (!holds)
        {
            throw new SeculineSettingsException($"The settings of SECUline contradict themselves: {rule}.");
        }
    }
}
