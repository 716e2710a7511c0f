using BS2000Bridge.DatasetGenerator.Sampling;

namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>Made-up names of employers, within 40 characters of EBCDIC.DF.04-1.</summary>
internal static class EmployerNames
{
    private static readonly string[] Forms = [" S.à r.l.", " S.A.", " & Fils", " S.à r.l.-S"];

    /// <summary>Draws a name of a trade.</summary>
    public static string Draw(Sector sector, ref Dice dice) =>
        sector.Words[dice.Below(sector.Words.Length)] + " " + PersonNames.Surname(ref dice) + Forms[dice.Below(Forms.Length)];
}
