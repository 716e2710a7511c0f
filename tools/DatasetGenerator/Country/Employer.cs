using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>One employer of the country.</summary>
/// <param name="Index">Its place in the register, from 0.</param>
/// <param name="Key">The key of its draws.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its made-up name.</param>
/// <param name="Registered">The day of registration.</param>
/// <param name="Sector">Its trade.</param>
/// <param name="Posts">How many posts it has, each held by one person at a time.</param>
/// <param name="MutualityClass">The class of the Mutualité des employeurs, 1 to 4.</param>
/// <param name="AccidentGrade">The grade of its bonus-malus, 0 to 4: see <see cref="AccidentFactors"/>.</param>
/// <param name="OccupationalHealth">Its occupational health service.</param>
internal readonly record struct Employer(
    int Index,
    ulong Key,
    EmployerNumber Number,
    string Name,
    LocalDate Registered,
    Sector Sector,
    int Posts,
    int MutualityClass,
    int AccidentGrade,
    OccupationalHealthService OccupationalHealth);
