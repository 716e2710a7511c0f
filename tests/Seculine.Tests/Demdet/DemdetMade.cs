using BS2000Bridge.Seculine.Demdet;
using BS2000Bridge.Values;

namespace BS2000Bridge.Seculine.Tests.Demdet;

/// <summary>Made-up files about activity abroad.</summary>
internal static class DemdetMade
{
    public const string Number = "123456";

    public static EmployerNumber Employer { get; } = LegalPerson(20_0412_3456);

    public static InsuredNumber Insured { get; } = InsuredNumber.Create(1985_03_14, 21);

    public static string Name { get; } = NameAt("20250415-10203040");

    public static string Telework { get; } = Application("<pluriactivite><pays>LU</pays><teletravail>40</teletravail></pluriactivite>");

    /// <summary>An application of each procedure, sound in all respects.</summary>
    public static string AllProcedures { get; } = string.Concat(
        Application("<statutParticulier><fonctionnaire/><pays>FR</pays></statutParticulier>", insured: 31),
        Application("<statutParticulier><marin><pavillon>LU</pavillon><numeroOmi>9074729</numeroOmi></marin></statutParticulier>", insured: 32),
        Application("<statutParticulier><personnelNavigant><base>DE</base></personnelNavigant></statutParticulier>", insured: 33),
        Application("<detachement><pays>FR</pays></detachement>", insured: 34),
        Application("<pluriactivite><pays>LU</pays><pays>BE</pays><teletravail> 24.99 </teletravail><autreResidence>0.50</autreResidence></pluriactivite>", insured: 35),
        Application($"<batelierRhenan><siegeExploitant>NL</siegeExploitant><pays>DE</pays><annexe>{Annex("EXPL", 36)}</annexe><annexe>{Annex("RHIN", 36)}</annexe></batelierRhenan>", insured: 36),
        Application("<detachementPaysTiers><pays>RW</pays></detachementPaysTiers>", insured: 37));

    public static string NameAt(string stamp) => $"SECU.DEMDET.{stamp}.{Employer}{Number}.CCSS.XML";

    public static string Annex(string kind, int insured) => $"SECU.DEMDET.{kind}.{InsuredOf(insured)}.20250415-10203040.{Employer}{Number}.CCSS.PDF";

    public static InsuredNumber InsuredOf(int serial) => InsuredNumber.Create(1985_03_14, serial);

    public static string Application(string procedure, string type = "creation", int insured = 21, string reference = "", string debut = "2025-05-01", string fin = "2025-12-31", string pays = "BE") => $"""
          <demande type="{type}">
            {reference}<employeur>{Employer}</employeur>
            <assure>
              <matricule>{InsuredOf(insured)}</matricule>
              <adresse><rue>rue de l'Été</rue><codePostal>6700</codePostal><localite>Arlon</localite><pays>{pays}</pays></adresse>
            </assure>
            <periode><debut>{debut}</debut><fin>{fin}</fin></periode>
            {procedure}
          </demande>

        """;

    public static string File(string applications, string? member = null, string number = Number) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <demdet xmlns="{DemdetSchemas.Demdet}" version="1.2">
          <adherent><matricule>{member ?? Employer.ToString()}</matricule><numeroSecuLine>{number}</numeroSecuLine></adherent>
        {applications}</demdet>
        """;

    public static DemdetFile? Read(string content, out DemdetFailure? failure, string? name = null) =>
        Read(Encoding.UTF8.GetBytes(content), out failure, name);

    public static DemdetFile? Read(byte[] content, out DemdetFailure? failure, string? name = null)
    {
        using var stream = new MemoryStream(content);
        return DemdetFile.Read(stream, name ?? Name, _ => true, out failure);
    }

    private static EmployerNumber LegalPerson(long first10)
    {
        for (; ; first10++)
        {
            if (EmployerNumber.TryCreateLegalPerson(first10, 0, out EmployerNumber number))
            {
                return number;
            }
        }
    }
}
