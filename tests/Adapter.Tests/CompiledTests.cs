using BS2000Bridge.Adapter.Affiliations;
using BS2000Bridge.Adapter.Contributions;
using BS2000Bridge.Adapter.Declarations;
using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Adapter.Tests.Samples;
using BS2000Bridge.Adapter.YearSums;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;
using BS2000Bridge.Records;
using BS2000Bridge.Values;
using CsCheck;

namespace BS2000Bridge.Adapter.Tests;

/// <summary>
/// Records read through the compiled views and by the fields of the month's copybook give the same values and rejections.
/// The second way is that of a copybook that differs in nothing but the category or name of a field that nobody reads.
/// </summary>
public sealed class CompiledTests
{
    private const int Records = 20_000;

    [Fact]
    public void Contributions_OfAnyRecords_ReadTheSameBothWays()
    {
        (RecordLayout compiled, RecordLayout bound) = Layouts("COTIS", "COTIS-REGIME              PIC X(2)", "COTIS-REGIME              PIC A(2)", CotisView.Fingerprint);
        ContributionTranslator one = new(compiled, Centre.Ebcdic), other = new(bound, Centre.Ebcdic);
        using SampleMonth made = new();
        Each(made.AddLine(Centre.FirstEmployer, Centre.Anna, "PE"), record => (Of(one, record), Of(other, record)));

        static string Of(ContributionTranslator translator, byte[] record) =>
            $"{translator.ReadKey(record, out DeclarationKey key)}{key} {translator.ReadBranch(record, out Branch branch)}{branch} "
            + $"{translator.ReadScheme(record, out Scheme regime)}{regime} {translator.ReadLine(record, Branch.Pension, out ContributionLine line)}{line}";
    }

    [Fact]
    public void Declarations_OfAnyRecords_ReadTheSameBothWays()
    {
        (RecordLayout compiled, RecordLayout bound) = Layouts("DECSAL", "DECSAL-REFERENCE ", "DECSAL-REFERENZ  ", DecsalView.Fingerprint);
        DeclarationTranslator one = new(compiled, Centre.Month), other = new(bound, Centre.Month);
        using SampleMonth made = new();
        Each(made.AddDeclaration(Centre.FirstEmployer, Centre.Anna, (5, 300_000), (8, 100), (11, 100)), record => (Of(one, record), Of(other, record)));

        static string Of(DeclarationTranslator translator, byte[] record) =>
            $"{translator.TryReadKey(record, out long employer, out long insured)} {employer} {insured} {translator.Read(record, out WageDeclaration declaration)}{declaration}";
    }

    [Fact]
    public void Affiliations_OfAnyRecords_ReadTheSameBothWays()
    {
        (RecordLayout compiled, RecordLayout bound) = Layouts("AFFIL", "AFFIL-PRENOM ", "AFFIL-VORNAME", AffilView.Fingerprint);
        AffiliationTranslator one = new(compiled, Centre.Ebcdic), other = new(bound, Centre.Ebcdic);
        using SampleMonth made = new();
        Each(made.AddAffiliation(Centre.FirstEmployer, Centre.Anna, exit: 1250531), record => (Of(one, record), Of(other, record)));

        static string Of(AffiliationTranslator translator, byte[] record) =>
            $"{translator.TryReadKey(record, out long employer, out long insured)} {employer} {insured} {translator.Read(record, out Affiliation affiliation)}{affiliation}";
    }

    [Fact]
    public void Years_OfAnyRecords_ReadTheSameBothWays()
    {
        (RecordLayout compiled, RecordLayout bound) = Layouts("CUMUL", "CUMUL-MOIS-AFFILIES ", "CUMUL-MONATE        ", CumulView.Fingerprint);
        YearToDateTranslator one = new(compiled, Centre.Month), other = new(bound, Centre.Month);
        using SampleMonth made = new();
        Each(made.AddYear(Centre.FirstEmployer, Centre.Anna), record => (Of(one, record), Of(other, record)));

        static string Of(YearToDateTranslator translator, byte[] record)
        {
            Rejection? rejection = translator.Read(record, out YearToDate sums);
            return $"{translator.TryReadKey(record, out long employer, out long insured)} {employer} {insured} {rejection}"
                + (rejection is null ? $"{sums.Ceilings} {string.Join(' ', Branches.All.Select(branch => $"{sums.Pay[(int)branch]}/{sums.Charged[(int)branch]}"))}" : "");
        }
    }

    [Fact]
    public void Fits_AsciiDigits_DoNot()
    {
        RecordLayout layout = Centre.Layout("COTIS", Centre.Copybook("COTIS"));

        Assert.Equal((true, false), (CompiledLayout.Fits(CotisView.Fingerprint, layout), CompiledLayout.Fits(CotisView.Fingerprint, layout.WithZoned(ZonedEncoding.Ascii))));
    }

    private static (RecordLayout Compiled, RecordLayout Bound) Layouts(string name, string field, string other, ulong fingerprint)
    {
        string copybook = Centre.Copybook(name);
        RecordLayout compiled = Centre.Layout(name, copybook), bound = Centre.Layout(name, copybook.Replace(field, other, StringComparison.Ordinal));
        Assert.Equal((true, false), (CompiledLayout.Fits(fingerprint, compiled), CompiledLayout.Fits(fingerprint, bound)));
        return (compiled, bound);
    }

    private static void Each(byte[] good, Func<byte[], (string Compiled, string Bound)> read)
    {
        int accepted = 0, rejected = 0;
        Varied(good).Sample(
            record =>
            {
                (string compiled, string bound) = read(record);
                bool isRejected = bound.Contains("Rejection", StringComparison.Ordinal);
                Interlocked.Increment(ref isRejected ? ref rejected : ref accepted);
                return compiled == bound;
            },
            iter: Records);

        Assert.True(accepted > Records / 10 && rejected > Records / 10, $"{accepted} read, {rejected} rejected tell too little");
    }

    /// <summary>Other digits in some places, which may still make a good record; now and then noise, another sign, or a shorter record.</summary>
    private static Gen<byte[]> Varied(byte[] good) => Gen.Select(
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, 7], Gen.Byte).Array[0, 3],
        Gen.Int[0, 11],
        Gen.Int[0, good.Length - 1],
        (changes, kind, length) =>
        {
            byte[] record = [.. good];
            foreach ((int at, int how, byte other) in changes)
            {
                record[at] = how switch
                {
                    0 => other,
                    1 => (byte)((record[at] & 0xF0) | (other & 0x0F)),
                    2 => (byte)((record[at] & 0x0F) | (other & 0xF0)),
                    3 => 0x40,
                    _ => record[at] is >= 0xF0 and <= 0xF9 ? (byte)(0xF0 + (other % 10)) : (byte)((record[at] & 0x0F) | ((other % 10) << 4)),
                };
            }

            return kind == 0 ? record[..length] : record;
        });
}
