using System.Text.Json;
using BS2000Bridge.EndToEnd.Tests.Programs;

namespace BS2000Bridge.EndToEnd.Tests.Failures;

/// <summary>
/// Bad records in datasets that the batch had taken: the legacy has lines whose input is in quarantine. Exit code 1, the
/// record in quarantine.jsonl, its lines quarantined on both sides, and everything else equal.
/// </summary>
[Collection(FailuresMonth.Name)]
public sealed class RecordTests(FailuresMonth month)
{
    private const int KeyLength = 26;

    [CobcTheory]
    [InlineData("DECSAL", 66, "1D", "DECSAL-EL-MONTANT", "; expected 0 to 999999999.99")] // the sign nibble C flipped to D
    [InlineData("DECSAL", 66, "11", "DECSAL-EL-MONTANT", "sign nibble 1, expected A C E F (plus) or B D (minus)")]
    [InlineData("DECSAL", 61, "404040404040", "DECSAL-EL-MONTANT", "blanks in a packed field")]
    [InlineData("DECSAL", 26, "40404040", "DECSAL-PERIODE", "blanks in a packed field")]
    [InlineData("DECSAL", 57, "0009", "DECSAL-NB-ELEMENTS", "9 pay elements; expected 1 to 5")]
    [InlineData("AFFIL", 40, "40404040", "AFFIL-DATE-NAISSANCE", "blanks in a packed field")]
    [InlineData("AFFIL", 36, "E7", "AFFIL-CONTRAT", "unknown code")]
    [InlineData("CUMUL", 42, "00", "CUMUL-REMUNERATION", "sign nibble 0")]
    public async Task ParallelRun_BadInputBehindLinesOfTheLegacy_QuarantinesThemOnBothSides(
        string dataset, int offset, string hex, string field, string reason)
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset spoilt = folder.Dataset(dataset).Spoil(100, offset, hex);
        byte[] record = spoilt.Records[100];
        spoilt.Save();
        int lines = folder.Dataset("COTIS").Of(record.AsSpan(0, KeyLength)).Count();
        Assert.True(lines > 0);

        FailuresReport report = await folder.DifferentRunAsync();

        JsonElement refused = Assert.Single(report.Quarantine);
        Assert.Equal((dataset, 101L, spoilt.OffsetOf(100)), (FailuresReport.Text(refused, "dataset"), refused.GetProperty("recordNumber").GetInt64(), refused.GetProperty("recordOffset").GetInt64()));
        Assert.EndsWith(field, FailuresReport.Text(refused, "field"), StringComparison.Ordinal);
        Assert.Contains(reason, FailuresReport.Text(refused, "reason"), StringComparison.Ordinal);
        Assert.Equal(KeyOf(record), FailuresReport.Text(refused, "key"));
        AssertOnly(report, legacyQuarantined: lines, modernQuarantined: lines);
    }

    [CobcFact]
    public async Task ParallelRun_InsuredWithoutAnAffiliation_IsUnknownAndItsLinesAreQuarantined()
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset affiliations = folder.Dataset("AFFIL");
        byte[] gone = affiliations.Records[100];
        affiliations.Records.RemoveAt(100);
        affiliations.Save();
        SpoilableDataset declarations = folder.Dataset("DECSAL");
        int place = declarations.Of(gone.AsSpan(0, KeyLength)).Single();
        int lines = folder.Dataset("COTIS").Of(gone.AsSpan(0, KeyLength)).Count();

        FailuresReport report = await folder.DifferentRunAsync();

        report.AssertQuarantined(
            "DECSAL", place + 1, declarations.OffsetOf(place), "DECSAL-ASSURE", Convert.ToHexString(gone.AsSpan(13, 13)),
            "unknown insured: AFFIL has no affiliation of this number with this employer");
        AssertOnly(report, lines, lines);
    }

    /// <summary>With another last digit it is another key: the legacy's lines stand alone, and what stands in quarantine is the declaration.</summary>
    [CobcFact]
    public async Task ParallelRun_InsuredNumberWithWrongCheckDigits_IsUnknown()
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset declarations = folder.Dataset("DECSAL");
        int lines = folder.Dataset("COTIS").Of(declarations.Records[100].AsSpan(0, KeyLength)).Count();
        byte last = declarations.Records[100][25];
        declarations.Spoil(100, 25, last == 0xF9 ? "F0" : $"{last + 1:X2}").Save();

        FailuresReport report = await folder.DifferentRunAsync();

        report.AssertQuarantined(
            "DECSAL", 101, declarations.OffsetOf(100), "DECSAL-ASSURE", Convert.ToHexString(declarations.Records[100].AsSpan(13, 13)),
            "unknown insured number: its date or check digits are wrong");
        Assert.Equal(lines, report["legacy", "only"]);
        Assert.Equal((0L, 1L), (report["legacy", "quarantined"], report["modern", "quarantined"]));
    }

    [CobcFact]
    public async Task ParallelRun_EmployerInQuarantine_QuarantinesAllItsLines()
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset employers = folder.Dataset("EMPL").Spoil(60, 58, "4040");
        employers.Save();
        int lines = folder.Dataset("COTIS").Of(employers.Records[60].AsSpan(0, 13)).Count();
        Assert.True(lines > 0);

        FailuresReport report = await folder.DifferentRunAsync();

        report.AssertQuarantined("EMPL", 61, 60 * 80, "EMPL-FACTEUR-ACCIDENT", "4040", "blanks in a packed field (employer " + Digits(employers.Records[60].AsSpan(0, 13)));
        AssertOnly(report, lines, lines);
    }

    [CobcFact]
    public async Task ParallelRun_DeclarationWithUnreadableKey_IsQuarantinedWithItsLines()
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset declarations = folder.Dataset("DECSAL");
        int lines = folder.Dataset("COTIS").Of(declarations.Records[100].AsSpan(0, KeyLength)).Count();
        declarations.Spoil(100, 20, "40").Save();

        FailuresReport report = await folder.DifferentRunAsync();

        JsonElement refused = report.AssertQuarantined(
            "DECSAL", 101, declarations.OffsetOf(100), "DECSAL-ASSURE", Convert.ToHexString(declarations.Records[100].AsSpan(13, 13)), "byte 8 is X'40'");
        Assert.Equal(JsonValueKind.Null, refused.GetProperty("key").ValueKind);
        AssertOnly(report, lines, lines);
    }

    [CobcTheory]
    [InlineData(34, "404040404040", "COTIS-ASSIETTE", "blanks in a packed field")]
    [InlineData(49, "00", "COTIS-PART-ASSURE", "sign nibble 0")]
    [InlineData(30, "E7E7", "COTIS-RISQUE", "unknown code")]
    [InlineData(5, "40", "COTIS-EMPLOYEUR", "byte 6 is X'40'")]
    public async Task ParallelRun_BadLineOfTheLegacy_QuarantinesTheLineOnBothSides(int offset, string hex, string field, string reason)
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset lines = folder.Dataset("COTIS").Spoil(1000, offset, hex);
        lines.Save();

        FailuresReport report = await folder.DifferentRunAsync();

        JsonElement refused = Assert.Single(report.Quarantine);
        Assert.Equal(("COTIS", 1001L, 56_000L), (FailuresReport.Text(refused, "dataset"), refused.GetProperty("recordNumber").GetInt64(), refused.GetProperty("recordOffset").GetInt64()));
        Assert.EndsWith(field, FailuresReport.Text(refused, "field"), StringComparison.Ordinal);
        Assert.Contains(reason, FailuresReport.Text(refused, "reason"), StringComparison.Ordinal);
        AssertOnly(report, 1, 1);
        Assert.Equal(report["legacy", "equal"] + 1, report["legacy", "read"]);
    }

    /// <summary>The sign of a result flipped to minus reads well: it is the legacy's figure, and different.</summary>
    [CobcFact]
    public async Task ParallelRun_FlippedSignOfAResult_IsDifferent()
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset lines = folder.Dataset("COTIS");
        int place = lines.Records.FindIndex(1000, record => record[39] != 0x0C);
        lines.Spoil(place, 39, $"{(lines.Records[place][39] & 0xF0) | 0x0D:X2}").Save();

        FailuresReport report = await folder.DifferentRunAsync();

        Assert.Empty(report.Quarantine);
        Assert.Equal((1L, 1L, 0L), (report["legacy", "different"], report["modern", "different"], report["legacy", "quarantined"]));
        JsonElement cause = report.Summary.GetProperty("slices")[0].GetProperty("causes")[0];
        Assert.Equal(("unexplained", 1), (cause.GetProperty("status").GetString(), cause.GetProperty("records").GetInt32()));
    }

    [CobcFact]
    public async Task ParallelRun_DeclarationTwice_IsADuplicateWithAllItsLines()
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset declarations = folder.Dataset("DECSAL");
        declarations.Records.Insert(100, [.. declarations.Records[100]]);
        declarations.Save();
        int lines = folder.Dataset("COTIS").Of(declarations.Records[100].AsSpan(0, KeyLength)).Count();

        FailuresReport report = await folder.DifferentRunAsync();

        Assert.Empty(report.Quarantine);
        Assert.Equal((lines, 2L * lines), (report["legacy", "duplicate"], report["modern", "duplicate"]));
        Assert.Equal(report["legacy", "read"] - lines, report["legacy", "equal"]);
    }

    [CobcTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ParallelRun_DeclarationTwiceOneOfThemBad_BalancesAndLosesNothing(bool firstIsBad)
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset declarations = folder.Dataset("DECSAL");
        declarations.Records.Insert(100, [.. declarations.Records[100]]);
        declarations.Spoil(firstIsBad ? 100 : 101, 61, "404040404040").Save();
        int lines = folder.Dataset("COTIS").Of(declarations.Records[100].AsSpan(0, KeyLength)).Count();

        FailuresReport report = await folder.DifferentRunAsync();

        Assert.Equal(firstIsBad ? 101 : 102, Assert.Single(report.Quarantine).GetProperty("recordNumber").GetInt64());
        Assert.Equal(report["legacy", "read"] - lines, report["legacy", "equal"]);
        Assert.Equal(0, report["legacy", "only"] + report["modern", "only"] + report["legacy", "different"]);
    }

    [CobcFact]
    public async Task ParallelRun_LineTwice_IsADuplicateWithItsCounterpart()
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset lines = folder.Dataset("COTIS");
        lines.Records.Insert(1000, [.. lines.Records[1000]]);
        lines.Save();

        FailuresReport report = await folder.DifferentRunAsync();

        Assert.Empty(report.Quarantine);
        Assert.Equal((2L, 1L), (report["legacy", "duplicate"], report["modern", "duplicate"]));
        Assert.Equal(report["legacy", "read"] - 2, report["legacy", "equal"]);
        Assert.Contains(report.Notices, notice => notice.StartsWith("The legacy's control totals do not fit its lines", StringComparison.Ordinal));
    }

    /// <summary>The same line again at the end of the dataset: out of order, so COTIS is sorted, and it still is a duplicate.</summary>
    [CobcFact]
    public async Task ParallelRun_LineAgainAtTheEnd_IsADuplicateAllTheSame()
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset lines = folder.Dataset("COTIS");
        lines.Records.Add([.. lines.Records[1000]]);
        lines.Save();

        FailuresReport report = await folder.DifferentRunAsync();

        Assert.Equal((2L, 1L), (report["legacy", "duplicate"], report["modern", "duplicate"]));
        Assert.Equal(report["legacy", "read"] - 2, report["legacy", "equal"]);
    }

    [CobcFact]
    public async Task ParallelRun_LineMissing_StandsOnTheModernSideOnly()
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset lines = folder.Dataset("COTIS");
        lines.Records.RemoveAt(1000);
        lines.Save();

        FailuresReport report = await folder.DifferentRunAsync();

        Assert.Equal((0L, 1L), (report["legacy", "only"], report["modern", "only"]));
        Assert.Equal(report["legacy", "read"], report["legacy", "equal"]);
    }

    [CobcFact]
    public async Task ParallelRun_MoreThanOnePercentUndecodable_IsNoRun()
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset declarations = folder.Dataset("DECSAL");
        int bad = (declarations.Records.Count / 100) + 1;
        SpoilFirst(declarations, bad);

        await folder.RefusedRunAsync(
            [$"DECSAL: {bad} of {declarations.Records.Count} records cannot be decoded, more than the 1 % that --max-quarantine allows. First: blanks in a packed field", "Probably: DECSAL.dat is bs2000-v"]);
    }

    [CobcFact]
    public async Task ParallelRun_OnePercentUndecodable_IsARun()
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset declarations = folder.Dataset("DECSAL");
        SpoilFirst(declarations, declarations.Records.Count / 100);

        FailuresReport report = await folder.DifferentRunAsync();

        Assert.Equal(declarations.Records.Count / 100, report.Quarantine.Count);
    }

    [CobcFact]
    public async Task ParallelRun_EverythingUndecodableAndAllowed_IsQuarantinedOnBothSides()
    {
        using FailuresFolder folder = month.Legacy();
        SpoilableDataset declarations = folder.Dataset("DECSAL");
        SpoilFirst(declarations, declarations.Records.Count);
        int lines = folder.Dataset("COTIS").Records.Count;

        FailuresReport report = await folder.DifferentRunAsync("--max-quarantine", "100");

        Assert.Equal(declarations.Records.Count, report.Quarantine.Count);
        Assert.Equal((lines, (long)lines), (report["legacy", "quarantined"], report["modern", "quarantined"]));
        Assert.Equal((lines, (long)lines), (report["legacy", "read"], report["modern", "read"]));
    }

    private static void SpoilFirst(SpoilableDataset declarations, int count)
    {
        for (int i = 0; i < count; i++)
        {
            declarations.Spoil(i, 61, "404040404040");
        }

        declarations.Save();
    }

    /// <summary>Everything is equal but so many lines in quarantine.</summary>
    private static void AssertOnly(FailuresReport report, long legacyQuarantined, long modernQuarantined)
    {
        Assert.Equal((legacyQuarantined, modernQuarantined), (report["legacy", "quarantined"], report["modern", "quarantined"]));
        Assert.Equal(report["legacy", "read"] - legacyQuarantined, report["legacy", "equal"]);
        Assert.Equal(report["modern", "read"] - modernQuarantined, report["modern", "equal"]);
    }

    private static string KeyOf(ReadOnlySpan<byte> record) => $"{Digits(record[..13])}/{Digits(record[13..26])}/{FailuresMonth.Month}";

    private static string Digits(ReadOnlySpan<byte> zoned) => string.Concat(Convert.ToHexString(zoned).Chunk(2).Select(pair => pair[1]));
}
