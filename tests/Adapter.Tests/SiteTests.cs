using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Adapter.Tests.Samples;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Datasets.CodePages;

namespace BS2000Bridge.Adapter.Tests;

/// <summary>A site's own copybooks and manifests: other places and forms of the same fields give the same values; a mistake is named.</summary>
public sealed class SiteTests
{
    /// <summary>Other order, other lengths, binary and zoned amounts, a filler before the key, a signed packed key.</summary>
    private const string OwnDecsal = """
               01  DECSAL-RECORD.
                   05  FILLER                    PIC X(7).
                   05  DECSAL-NB-ELEMENTS        PIC 9(2).
                   05  DECSAL-REFERENCE          PIC X(30).
                   05  DECSAL-ASSURE             PIC S9(13) COMP-3.
                   05  DECSAL-EMPLOYEUR          PIC S9(15) COMP-3.
                   05  DECSAL-PERIODE            PIC 9(6).
                   05  DECSAL-JOURS.
                       10  DECSAL-JOUR-DEBUT     PIC S9(3) COMP-3.
                       10  DECSAL-JOUR-FIN       PIC S9(3) COMP-3.
                   05  DECSAL-HEURES-INACTIVES   PIC S9(3)
                              SIGN LEADING SEPARATE.
                   05  DECSAL-HEURES             PIC S9(4).
                   05  DECSAL-DATE-RECEPTION     PIC 9(7).
                   05  DECSAL-HEURES-SUPPL       PIC S9(3)V9 COMP-3.
                   05  DECSAL-ELEMENT OCCURS 0 TO 9 TIMES
                              DEPENDING ON DECSAL-NB-ELEMENTS.
                       10  DECSAL-EL-MONTANT     PIC S9(13)V99 COMP.
                       10  DECSAL-EL-CODE        PIC S9(4) COMP.
        """;

    private const string OwnCumul = """
               01  CUMUL-RECORD.
                   05  CUMUL-RISQUE OCCURS 6.
                       10  CUMUL-ASSIETTE        PIC 9(9)V99.
                       10  CUMUL-REMUNERATION    PIC S9(7)V99 COMP.
                   05  CUMUL-ASSURE              PIC 9(13).
                   05  CUMUL-EMPLOYEUR           PIC 9(13).
                   05  CUMUL-ANNEE               PIC 9(4).
                   05  CUMUL-MOIS-AFFILIES       PIC 9(2).
                   05  CUMUL-PLAFONDS            PIC S9(9)V99 SIGN TRAILING.
        """;

    [Fact]
    public void ReadCases_OfASitesOwnCopybooks_AreTheSameCases()
    {
        using SampleMonth centre = new SampleMonth().AddCase(Centre.FirstEmployer, Centre.Anna).AddCase(Centre.FirstEmployer, Centre.Insured(3));
        using SampleMonth site = new SampleMonth(("DECSAL", OwnDecsal), ("CUMUL", OwnCumul))
            .AddCase(Centre.FirstEmployer, Centre.Anna).AddCase(Centre.FirstEmployer, Centre.Insured(3));

        ReadMonth expected = ReadMonth.Of(centre), read = ReadMonth.Of(site);

        Assert.Empty(expected.Quarantined);
        Assert.Equal(expected.Cases.Select(Facts.Of), read.Cases.Select(Facts.Of));
        Assert.NotEqual(centre.Records["DECSAL"][0].Length, site.Records["DECSAL"][0].Length);
    }

    [Fact]
    public void ReadContributions_OfASitesOwnCopybook_AreTheSameLines()
    {
        string own = Centre.Copybook("COTIS").Replace("PIC S9(9)V99 COMP-3", "PIC S9(9)V99", StringComparison.Ordinal)
            .Replace("PIC 9(6) COMP-3", "PIC 9(6)", StringComparison.Ordinal).Replace("PIC S9(3)V9(4) COMP-3", "PIC S9(5)V9(4) COMP", StringComparison.Ordinal);
        using SampleMonth centre = new(), site = new(("COTIS", own));
        foreach (SampleMonth made in new[] { centre, site })
        {
            made.AddLine(Centre.FirstEmployer, Centre.Anna, "PE", baseCents: 123_456);
            made.AddLine(Centre.FirstEmployer, Centre.Anna, "SM", baseCents: -1);
        }

        Assert.Equal(ReadMonth.LinesOf(centre).Groups.Select(Facts.Of), ReadMonth.LinesOf(site).Groups.Select(Facts.Of));
        Assert.NotEqual(centre.Records["COTIS"][0].Length, site.Records["COTIS"][0].Length);
    }

    [Fact]
    public void ReadCases_AmountBeyondAnyCentreProgram_IsRefused()
    {
        using SampleMonth site = new(("DECSAL", OwnDecsal));
        site.AddEmployer(Centre.FirstEmployer);
        site.AddAffiliation(Centre.FirstEmployer, Centre.Anna);
        site.AddDeclaration(Centre.FirstEmployer, Centre.Anna, (5, 100_000_000_000));

        Assert.Equal("an amount of 1000000000.00; expected 0 to 999999999.99", ReadMonth.Of(site).Refused.Reason);
    }

    [Fact]
    public void ReadContributions_FiguresBeyondAnyCentreProgram_AreRefused()
    {
        string own = Centre.Copybook("COTIS").Replace("PIC S9(9)V99 COMP-3", "PIC S9(13)V99 COMP-3", StringComparison.Ordinal)
            .Replace("PIC S9(3)V9(4) COMP-3", "PIC S9(9)V9(4) COMP-3", StringComparison.Ordinal);
        using SampleMonth site = new(("COTIS", own));
        site.AddLine(Centre.FirstEmployer, Centre.Anna, "PE", baseCents: -100_000_000_000);
        site.AddLine(Centre.FirstEmployer, Centre.Anna, "SM");
        Convert.FromHexString("1000000000000C").CopyTo(site.Records["COTIS"][1], 34 + 8);

        Assert.Equal(
            ["an amount of -1000000000.00; expected at most 999999999.99", "a rate of 100000000 %; expected at most 999.9999"],
            ReadMonth.LinesOf(site).Quarantined.Select(record => record.Reason));
    }

    [Fact]
    public void ReadCases_NegativeNumberInASignedKey_IsQuarantineWithoutAKey()
    {
        using SampleMonth site = new(("DECSAL", OwnDecsal));
        site.AddCase(Centre.FirstEmployer, Centre.Anna);
        site.Records["DECSAL"][0][45] = (byte)((site.Records["DECSAL"][0][45] & 0xF0) | 0x0D);

        ReadMonth read = ReadMonth.Of(site);

        Assert.Equal(("DECSAL", 39, $"-{Centre.Anna} is no number of an employer or insured"), (read.Refused.Dataset, read.Refused.FieldOffset, read.Refused.Reason));
        Assert.Null(read.Refused.Key);
    }

    [Theory]
    [InlineData("DECSAL", "PIC S9(9)V99 COMP-3", "PIC S9(9)V9 COMP-3", "DECSAL.cpy: DECSAL-EL-MONTANT is an amount in euros and must have 2 decimals, its picture has 1.")]
    [InlineData("CUMUL", "CUMUL-PLAFONDS            PIC S9(9)V99", "CUMUL-PLAFONDS            PIC S9(11)", "CUMUL.cpy: CUMUL-PLAFONDS is an amount in euros and must have 2 decimals, its picture has 0.")]
    [InlineData("COTIS", "PIC S9(3)V9(4)", "PIC S9(3)V9(3)", "COTIS.cpy: COTIS-TAUX is a rate in percent and must have 4 decimals, its picture has 3.")]
    [InlineData("EMPL", "PIC S9V99 COMP-3", "PIC S9(3) COMP-3", "EMPL.cpy: EMPL-FACTEUR-ACCIDENT is a factor and must have 2 decimals, its picture has 0.")]
    [InlineData("COTIS", "10  COTIS-RISQUE          PIC X(2).", "10  COTIS-RISQUES         PIC X(2).", "COTIS.cpy: record COTIS-RECORD has no item COTIS-RISQUE; near names: ")]
    public void Open_CopybookThatDoesNotMeanTheSame_IsRefusedByName(string dataset, string picture, string other, string message)
    {
        string own = Centre.Copybook(dataset).Replace(picture, other, StringComparison.Ordinal);
        using SampleMonth made = new SampleMonth((dataset, own)).Manifest(dataset, manifest => manifest);
        Assert.NotEqual(Centre.Copybook(dataset), own);

        Exception failure = Assert.ThrowsAny<Exception>(made.Open);

        Assert.True(failure is LegacyMonthException or LayoutException, failure.ToString());
        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_KeyOfLinesTornApart_IsRefused()
    {
        string own = Centre.Copybook("COTIS").Replace(
            "10  COTIS-PERIODE         PIC 9(6) COMP-3.", "10  COTIS-RESERVE         PIC X.\n           10  COTIS-PERIODE         PIC 9(6) COMP-3.", StringComparison.Ordinal);
        using SampleMonth made = new(("COTIS", own));

        LegacyMonthException failure = Assert.Throws<LegacyMonthException>(made.Open);

        Assert.Equal("COTIS.cpy: employer, insured and period of COTIS must stand beside one another.", failure.Message);
    }

    [Theory]
    [InlineData(79)]
    [InlineData(81)]
    public void Open_RecsizeThatIsNotTheCopybooks_IsRefused(int recsize)
    {
        using SampleMonth made = new SampleMonth().Manifest("EMPL", manifest => manifest with { RecSize = recsize });

        LegacyMonthException failure = Assert.Throws<LegacyMonthException>(made.Open);

        Assert.Equal(
            $"EMPL: RECSIZE is {recsize} in EMPL.json, but a record of EMPL.cpy has 80 bytes. "
            + "Correct recsize in the manifest, or put the copybook there that belongs to the dataset.",
            failure.Message);
    }

    [Fact]
    public void ReadCases_OfAnAsciiSite_AreTheSameCases()
    {
        using SampleMonth made = new SampleMonth().AddCase(Centre.FirstEmployer, Centre.Anna).Manifest("EMPL", manifest => manifest with { Ccsn = "ISO88591" });
        byte[] record = made.Records["EMPL"][0];
        foreach (Range text in new[] { ..53, 57..58, 60..80 })
        {
            CodePage.Get("ISO88591").GetBytes(Centre.Ebcdic.GetString(record[text])).CopyTo(record, text.Start.Value);
        }

        ReadMonth read = ReadMonth.Of(made);

        Assert.Empty(read.Quarantined);
        Assert.Equal(new Values.EmployerProfile(2, 110, Values.OccupationalHealthService.Stm), read.Case.Case.Employer);
    }
}
