namespace BS2000Bridge.Seculine;

/// <summary>Finds out what a file is by its name.</summary>
public static class SeculineKinds
{
    /// <summary>The procedures that are taken here, for error messages.</summary>
    public const string Supported = "DECAFF, DECSAL and DECMAL";

    /// <summary>
    /// The kind of a file. Names begin with the procedure, as <c>DECSAL.dta</c> and <c>DECSAL.2025-05.dta</c> do; letters may be small.
    /// </summary>
    /// <returns>Null when the name begins with none of <see cref="Supported"/>.</returns>
    public static SeculineKind? OfFileName(string path)
    {
        string name = Path.GetFileName(path);
        foreach (SeculineKind kind in Enum.GetValues<SeculineKind>())
        {
            string procedure = kind.ToString();
            if (name.StartsWith(procedure, StringComparison.OrdinalIgnoreCase) && (name.Length == procedure.Length || !char.IsAsciiLetter(name[procedure.Length])))
            {
                return kind;
            }
        }

        return null;
    }
}
