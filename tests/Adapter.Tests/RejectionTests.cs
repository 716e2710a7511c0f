using BS2000Bridge.Adapter.Tests.Samples;
using BS2000Bridge.Records;

namespace BS2000Bridge.Adapter.Tests;

/// <summary>
/// What cannot be taken goes to quarantine with dataset, record, field, offset, bytes and reason. Offsets are counted in
/// the copybooks by hand; the bytes are spoilt there.
/// </summary>
public sealed class RejectionTests
{
    private const string Affil = "AFFIL-RECORD.";
    private const string Decsal = "DECSAL-RECORD.";
    private const string Cumul = "CUMUL-RECORD.";
    private const string Empl = "EMPL-RECORD.";

    [Theory]
    [InlineData("EMPL", 57, "D2", Empl + "EMPL-CLASSE-MUTUALITE", "sign zone D in an unsigned field is not accepted")]
    [InlineData("EMPL", 57, "F0", Empl + "EMPL-CLASSE-MUTUALITE", "mutuality class 0; expected 1 to 4")]
    [InlineData("EMPL", 57, "F5", Empl + "EMPL-CLASSE-MUTUALITE", "mutuality class 5; expected 1 to 4")]
    [InlineData("EMPL", 58, "4040", Empl + "EMPL-FACTEUR-ACCIDENT", "blanks in a packed field")]
    [InlineData("EMPL", 58, "000C", Empl + "EMPL-FACTEUR-ACCIDENT", "a bonus-malus factor of 0.00")]
    [InlineData("EMPL", 58, "110D", Empl + "EMPL-FACTEUR-ACCIDENT", "a bonus-malus factor of -1.10")]
    [InlineData("EMPL", 60, "E2E3E2", Empl + "EMPL-SERVICE-SANTE", "unknown code; expected one of 'STM', 'STI', '   '")]
    [InlineData("AFFIL", 26, "1250532C", Affil + "AFFIL-CLE.AFFIL-DATE-ENTREE", "1250532 is no date of the form 0SAAMMJJ")]
    [InlineData("AFFIL", 26, "0000000C", Affil + "AFFIL-CLE.AFFIL-DATE-ENTREE", "0000000 is no date")]
    [InlineData("AFFIL", 26, "12505310", Affil + "AFFIL-CLE.AFFIL-DATE-ENTREE", "sign nibble 0")]
    [InlineData("AFFIL", 30, "1250229C", Affil + "AFFIL-DATE-SORTIE", "1250229 is no date")]
    [InlineData("AFFIL", 34, "F0F2", Affil + "AFFIL-REGIME", "unknown code; expected one of '01', '03', '05'")]
    [InlineData("AFFIL", 36, "E7", Affil + "AFFIL-CONTRAT", "unknown code; expected one of 'N', 'I', 'O', 'A', 'E'")]
    [InlineData("AFFIL", 40, "0901301C", Affil + "AFFIL-DATE-NAISSANCE", "0901301 is no date")]
    [InlineData("DECSAL", 26, "0202504F", Decsal + "DECSAL-CLE.DECSAL-PERIODE", "period 202504; this dataset is of 202505")]
    [InlineData("DECSAL", 26, "0202505D", Decsal + "DECSAL-CLE.DECSAL-PERIODE", "sign nibble D in an unsigned field")]
    [InlineData("DECSAL", 30, "F0F0", Decsal + "DECSAL-JOUR-DEBUT", "days 0 to 31 are no part of 2025-05")]
    [InlineData("DECSAL", 30, "F2F1F2F0", Decsal + "DECSAL-JOUR-DEBUT", "days 21 to 20 are no part of 2025-05")]
    [InlineData("DECSAL", 32, "F3F2", Decsal + "DECSAL-JOUR-DEBUT", "days 1 to 32 are no part of 2025-05")]
    [InlineData("DECSAL", 32, "4040", Decsal + "DECSAL-JOUR-FIN", "blanks in a zoned field")]
    [InlineData("DECSAL", 34, "FFFF", Decsal + "DECSAL-HEURES", "-1 hours")]
    [InlineData("DECSAL", 36, "2710", Decsal + "DECSAL-HEURES-INACTIVES", "the value 10000 is outside")]
    [InlineData("DECSAL", 57, "0000", Decsal + "DECSAL-NB-ELEMENTS", "0 pay elements; expected 1 to 5")]
    [InlineData("DECSAL", 57, "0006", Decsal + "DECSAL-NB-ELEMENTS", "6 pay elements; expected 1 to 5")]
    [InlineData("DECSAL", 57, "0003", Decsal + "DECSAL-NB-ELEMENTS", "the record has 75 bytes, 3 pay elements make 83")]
    [InlineData("DECSAL", 57, "0001", Decsal + "DECSAL-NB-ELEMENTS", "the record has 75 bytes, 1 pay elements make 67")]
    [InlineData("DECSAL", 59, "F0F6", Decsal + "DECSAL-ELEMENT(1).DECSAL-EL-CODE", "pay element 06; expected 05, 07, 08, 10 or 11, each at most once")]
    [InlineData("DECSAL", 59, "F9F9", Decsal + "DECSAL-ELEMENT(1).DECSAL-EL-CODE", "pay element 99; expected")]
    [InlineData("DECSAL", 67, "F0F5", Decsal + "DECSAL-ELEMENT(2).DECSAL-EL-CODE", "pay element 05; expected 05, 07, 08, 10 or 11, each at most once")]
    [InlineData("DECSAL", 61, "00000425000D", Decsal + "DECSAL-ELEMENT(1).DECSAL-EL-MONTANT", "an amount of -4250.00; expected 0 to 999999999.99")]
    [InlineData("DECSAL", 69, "404040404040", Decsal + "DECSAL-ELEMENT(2).DECSAL-EL-MONTANT", "blanks in a packed field")]
    [InlineData("DECSAL", 69, "000000A0000C", Decsal + "DECSAL-ELEMENT(2).DECSAL-EL-MONTANT", "nibble A of byte 4 is not a digit")]
    [InlineData("CUMUL", 26, "02024F", Cumul + "CUMUL-CLE.CUMUL-ANNEE", "sums of 2024; this dataset is of 2025-05")]
    [InlineData("CUMUL", 31, "00005407472D", Cumul + "CUMUL-PLAFONDS", "an amount of -54074.72; expected 0 to 999999999.99")]
    [InlineData("CUMUL", 49, "404040404040", Cumul + "CUMUL-RISQUE(2).CUMUL-REMUNERATION", "blanks in a packed field")]
    [InlineData("CUMUL", 103, "000000900003", Cumul + "CUMUL-RISQUE(6).CUMUL-ASSIETTE", "sign nibble 3, expected A C E F (plus) or B D (minus)")]
    public void ReadCases_SpoiltBytes_GoToQuarantineWithPlaceAndReason(string dataset, int offset, string hex, string field, string reason)
    {
        using SampleMonth made = new();
        made.AddEmployer(Centre.FirstEmployer);
        made.AddAffiliation(Centre.FirstEmployer, Centre.Anna);
        made.AddDeclaration(Centre.FirstEmployer, Centre.Anna, (5, 425_000), (10, 100));
        made.AddYear(Centre.FirstEmployer, Centre.Anna);
        Convert.FromHexString(hex).CopyTo(made.Records[dataset][0], offset);

        ReadMonth reading = ReadMonth.Of(made);

        QuarantinedRecord refused = reading.Refused;
        Assert.Equal((dataset, 1L, 0L, field), (refused.Dataset, refused.RecordNumber, refused.RecordOffset, refused.Field));
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.StartsWith(refused.Hex[..Math.Min(hex.Length, refused.Hex.Length)], Convert.ToHexString(made.Records[dataset][0])[(refused.FieldOffset * 2)..], StringComparison.Ordinal);
        Assert.InRange(offset, refused.FieldOffset, refused.FieldOffset + (refused.Hex.Length / 2));
        Assert.Equal(dataset == "EMPL" ? null : new DeclarationKey(Centre.FirstEmployer, Centre.Anna, 202505), refused.Key);
        Assert.Equal(ReadStatus.Quarantined, reading.Case.Status);
        Assert.All(reading.Accounts.Values, account => Assert.True(account.Balances, account.ToString()));
        Assert.Equal(1, reading.Accounts[dataset].Quarantined);
    }

    [Theory]
    [InlineData(1893120105733, "DECSAL-ASSURE", "its date or check digits are wrong")]
    [InlineData(1893120105722, "DECSAL-ASSURE", "its date or check digits are wrong")]
    [InlineData(1234567890123, "DECSAL-ASSURE", "its date or check digits are wrong")]
    public void ReadCases_InsuredNumberWithWrongCheckDigits_IsRefusedAndPersonal(long insured, string field, string reason)
    {
        using SampleMonth made = new SampleMonth().AddCase(Centre.FirstEmployer, insured);

        QuarantinedRecord refused = ReadMonth.Of(made).Refused;

        Assert.EndsWith(field, refused.Field, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.Equal((13, Convert.ToHexString(Centre.Ebcdic.GetBytes($"{insured}"))), (refused.FieldOffset, refused.Hex));
        Assert.True(refused.Personal);
    }

    [Fact]
    public void ReadCases_EmployerNumberWithWrongCheckDigit_IsRefused()
    {
        using SampleMonth made = new SampleMonth().AddCase(Centre.FirstEmployer + 100, Centre.Anna);

        QuarantinedRecord refused = ReadMonth.Of(made).Refused;

        Assert.Equal(("DECSAL", 0, "the employer number has wrong check digits", false), (refused.Dataset, refused.FieldOffset, refused.Reason, refused.Personal));
    }

    [Fact]
    public void ReadCases_RecordCutBeforeItsCounter_IsRefusedThere()
    {
        using SampleMonth made = new SampleMonth().AddCase(Centre.FirstEmployer, Centre.Anna);
        made.Records["DECSAL"][0] = made.Records["DECSAL"][0][..58];

        QuarantinedRecord refused = ReadMonth.Of(made).Refused;

        Assert.Equal(("DECSAL-RECORD.DECSAL-NB-ELEMENTS", 57, "00"), (refused.Field, refused.FieldOffset, refused.Hex));
        Assert.Equal("the record ends after 58 bytes, expected 59", refused.Reason);
    }

    [Theory]
    [InlineData("EMPL", 0, "EMPL-NUMERO", false)]
    [InlineData("AFFIL", 0, "AFFIL-EMPLOYEUR", false)]
    [InlineData("AFFIL", 13, "AFFIL-ASSURE", true)]
    [InlineData("DECSAL", 0, "DECSAL-EMPLOYEUR", false)]
    [InlineData("DECSAL", 13, "DECSAL-ASSURE", true)]
    [InlineData("CUMUL", 0, "CUMUL-EMPLOYEUR", false)]
    [InlineData("CUMUL", 13, "CUMUL-ASSURE", true)]
    public void ReadCases_UnreadableKey_IsRefusedWithoutAKey(string dataset, int offset, string field, bool personal)
    {
        using SampleMonth made = new SampleMonth().AddCase(Centre.FirstEmployer, Centre.Anna);
        made.Records[dataset][0][offset + 4] = 0x40;

        ReadMonth reading = ReadMonth.Of(made);

        QuarantinedRecord refused = reading.Quarantined.Single(record => record.Dataset == dataset);
        Assert.EndsWith(field, refused.Field, StringComparison.Ordinal);
        Assert.Equal((offset, personal), (refused.FieldOffset, refused.Personal));
        Assert.Contains("zoned decimal: byte 5 is X'40'", refused.Reason, StringComparison.Ordinal);
        Assert.Null(refused.Key);
        Assert.All(reading.Accounts.Values, account => Assert.True(account.Balances, account.ToString()));
    }
}
