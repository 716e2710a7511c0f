namespace BS2000Bridge.Adapter.Fields;

/// <summary>The fields of the centre's copybooks that name a person or tell the birth date.</summary>
internal static class PersonalFields
{
    // These bytes are masked in reports. DECSAL-REFERENCE is the employer's own text, which may name a person.
    private static readonly string[] Names =
    [
        "AFFIL-ASSURE", "DECSAL-ASSURE", "CUMUL-ASSURE", "COTIS-ASSURE",
        "AFFIL-DATE-NAISSANCE", "AFFIL-NOM", "AFFIL-PRENOM", "EMPL-NOM", "DECSAL-REFERENCE",
    ];

    /// <summary>Whether a field, given by name or path, is personal.</summary>
    public static bool Contains(string path) => Names.Any(name => path.EndsWith(name, StringComparison.OrdinalIgnoreCase));
}
