using BS2000Bridge.Legislation.Articles;
using BS2000Bridge.Legislation.Populations;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Rules;

/// <summary>The table of those who live of a wage: which rule is whose.</summary>
internal static class PopulationRules
{
    private const byte FirstPublicScheme = 10;
    private const byte LastPublicScheme = 16;
    private const PayElements PublicPay = (PayElements)((1 << 6) - 1);

    /// <summary>All rules, by their index.</summary>
    public static readonly PopulationRule[] All =
    [
        new(KnownPopulations.Employees, "CSS art. 1 al. 1 no 1") { Index = 0 },
        new(KnownPopulations.TemporaryWorkers, "CSS art. 1 al. 1 no 1") { Index = 1 },
        new(KnownPopulations.OccasionalWorkers, "CSS art. 4 al. 1, 179 al. 1") { Index = 2 },
        new(KnownPopulations.Apprentices, LegalBasis.Apprentice) { Index = 3, HasMinimum = false },
        new(KnownPopulations.HolidayStudents, "CSS art. 4 al. 3, 91, 179 al. 3") { Index = 4 },
        new(KnownPopulations.PrivateHouseholds, LegalBasis.Household) { Index = 5, IsDeclaredNet = true },
        PublicSector(KnownPopulations.StateServants, 6),
        PublicSector(KnownPopulations.CommunalServants, 7),
        PublicSector(KnownPopulations.RailwayAgents, 8),
        PublicSector(KnownPopulations.StateEmployees, 9),
        PublicSector(KnownPopulations.CommunalEmployees, 10),
        PublicSector(KnownPopulations.RailwayEmployees, 11),
    ];

    /// <summary>The rule of the private sector's employees: they owe every branch.</summary>
    public static PopulationRule Employees => All[0];

    /// <summary>The rule of an affiliation. A scheme of the public sector goes before the occupation, but not before apprenticeship, holiday work and households.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The occupation is not one of a wage, or a civil servant's scheme is not known.</exception>
    public static PopulationRule Of(in Affiliation affiliation) => affiliation.Occupation switch
    {
        Occupation.Apprentice => All[3],
        Occupation.HolidayStudent => All[4],
        Occupation.Household => All[5],
        Occupation.CivilServant => OfPublicScheme(affiliation.Scheme),
        <= Occupation.Occasional => affiliation.Scheme.Code is >= FirstPublicScheme and <= LastPublicScheme
            ? OfPublicScheme(affiliation.Scheme)
            : All[(int)affiliation.Occupation],
        _ => throw new ArgumentOutOfRangeException(nameof(affiliation), affiliation.Occupation, "Who does not live of a wage is computed by IncomeCalculator."),
    };

    private static PopulationRule OfPublicScheme(Scheme scheme) => scheme.Code switch
    {
        >= FirstPublicScheme and <= 14 => All[scheme.Code - FirstPublicScheme + 6],
        LastPublicScheme => All[11],
        _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme.ToString(), "The schemes of the public sector are 10 to 14 and 16."),
    };

    private static PopulationRule PublicSector(Population population, int index) =>
        new(population, LegalBasis.PublicSector) { Index = index, Elements = PublicPay };
}
