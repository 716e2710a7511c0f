namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>
/// The bonus-malus factors of accident insurance by year (art. 158 CSS and its règlement grand-ducal): one for all
/// before 2019; since then five, the bonus 0.9 until 2022 and 0.85 after (the tables of rates that fiduciaries
/// publish; the year of the change is assumed).
/// </summary>
internal static class AccidentFactors
{
    private static readonly short[] Until2022 = [90, 100, 110, 130, 150];
    private static readonly short[] Since2023 = [85, 100, 110, 130, 150];

    /// <summary>The factor of a grade in a year, in hundredths.</summary>
    public static short Hundredths(int grade, int year) => year switch
    {
        < 2019 => 100,
        < 2023 => Until2022[grade],
        _ => Since2023[grade],
    };
}
