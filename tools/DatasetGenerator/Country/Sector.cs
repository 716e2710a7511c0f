namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>What a trade is like, in thousandths of its posts.</summary>
/// <param name="Weight">Thousandths of the employers.</param>
/// <param name="Manual">Posts of scheme 01 (manual type); the others are 03 (employees).</param>
/// <param name="PartTime">Part-time posts.</param>
/// <param name="Apprentices">Apprentices.</param>
/// <param name="Students">Holiday students.</param>
/// <param name="WeatherBound">Whether work stops in winter (weather unemployment, December to March).</param>
/// <param name="Industrial">Whether it belongs to the STI and knows short-time work.</param>
/// <param name="Words">How its companies' names begin.</param>
internal sealed record Sector(
    int Weight, int Manual, int PartTime, int Apprentices, int Students, bool WeatherBound, bool Industrial, string[] Words)
{
    /// <summary>
    /// Interim agencies: few and large, nearly all of their posts temporary (their share: <see cref="Employer"/>).
    /// </summary>
    public static Sector Agency { get; } =
        new(0, 820, 0, 0, 0, false, false, ["Intérim", "Missions", "Zeitarbeit", "Personal-Service"]);

    /// <summary>The trades. Shares are assumed, such that the country's totals agree with the annual report.</summary>
    public static Sector[] All { get; } =
    [
        new(430, 60, 190, 2, 3, false, false, ["Fiduciaire", "Bureau d'études", "Étude", "Conseil", "Informatique", "Immobilière"]),
        new(270, 520, 240, 9, 7, false, false, ["Boulangerie", "Hôtel-Restaurant", "Café", "Garage", "Épicerie", "Métzlerei", "Bäckerei"]),
        new(130, 850, 60, 12, 2, true, false, ["Constructions", "Toitures", "Façades", "Génie civil", "Schräinerei", "Chauffage"]),
        new(80, 620, 70, 6, 5, false, true, ["Ateliers", "Fonderie", "Verrerie", "Serrurerie", "Imprimerie"]),
        new(90, 250, 380, 3, 4, false, false, ["Crèche", "Soins à domicile", "Maison de repos", "Cabinet dentaire", "Pharmacie"]),
    ];
}
