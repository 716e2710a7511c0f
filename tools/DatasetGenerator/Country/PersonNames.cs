using BS2000Bridge.DatasetGenerator.Sampling;
using BS2000Bridge.Values;

namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>
/// Made-up names of people, Luxembourgish, French, German and Portuguese. A name is a function of the insured number,
/// so that who works for two employers has one name.
/// </summary>
internal static class PersonNames
{
    private static readonly string[] Surnames =
    [
        "Schmit", "Müller", "Weber", "Hoffmann", "Wagner", "Thill", "Schröder", "Kieffer", "Reuter", "Bécker",
        "Lefèvre", "Dupré", "Noël", "Bérard", "Garçon", "Léonard", "Hébert", "Mathieu-Roÿ", "Français", "Côté",
        "Da Conceição", "Gonçalves", "Simões", "Araújo", "Magalhães", "Brandão", "Falcão", "Assunção", "Luís", "Peixoto",
        "Groß", "Köhler", "Jäger", "Böhm", "Krämer", "Strauß", "Schütz", "Lörke", "Weiß", "Kühn",
        "Feiereisen", "Hëlminger", "Wöllwert", "Steichen", "Brückler", "Majérus", "Origér", "Koenig", "Entringer", "Wolter",
        "D'Amico", "Rossi", "Vukovic", "Øvergård", "Núñez", "Ibáñez", "O'Brien", "Svensson", "Åkesson", "Iñarra",
    ];

    private static readonly string[] FirstNames =
    [
        "Anne", "Marie-José", "Claire", "Zoé", "Hélène", "Joëlle", "Françoise", "Maïté", "Cécile", "Léa",
        "Jörg", "Günther", "Käthe", "Bärbel", "Sören", "Lukas", "Anja", "Tom", "Jang", "Mett",
        "João", "José", "Inês", "Conceição", "Sérgio", "António", "Lúcia", "Beatriz", "Tânia", "Rúben",
        "René", "Jérôme", "André", "Loïc", "Noé", "Benoît", "Frédéric", "Pol", "Gilles", "Chantal",
    ];

    /// <summary>The names of the person of a number.</summary>
    public static (string Surname, string FirstName) Of(InsuredNumber number)
    {
        Dice dice = new(Dice.Key(0, number.Value));
        return (Surname(ref dice), FirstNames[dice.Below(FirstNames.Length)]);
    }

    /// <summary>Draws a surname.</summary>
    public static string Surname(ref Dice dice) => Surnames[dice.Below(Surnames.Length)];
}
