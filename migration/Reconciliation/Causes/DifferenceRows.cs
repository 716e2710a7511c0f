using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using BS2000Bridge.Reconciliation.Pairing;
using BS2000Bridge.Reconciliation.Reporting;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Causes;

/// <summary>
/// The rows of differences.csv and differences.jsonl, the same fields in both. Every value is a number or a name of this
/// project, so that the CSV needs no quoting; rates are in percent, amounts in cents, an absent line is empty or null.
/// </summary>
internal sealed class DifferenceRows(Masking masking)
{
    /// <summary>The head of differences.csv.</summary>
    public const string CsvHead =
        "employer,insured,period,regime,branch,outcome,cause,status,scope,legacyBaseCents,modernBaseCents,legacyRate,modernRate,"
        + "legacyInsuredCents,modernInsuredCents,legacyEmployerCents,modernEmployerCents,differenceCents,inputRecord,legacyRecord\n";

    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Appends the rows of one declaration: a row a line that is not equal.</summary>
    public void Append(in UnequalPair pair, CauseKey? key, bool decided, ArrayBufferWriter<byte> csv, ArrayBufferWriter<byte> jsonl)
    {
        string insured = masking.Insured(pair.Key.Insured);
        using var json = new Utf8JsonWriter(jsonl, JsonOptions);
        foreach (Branch branch in Branches.All)
        {
            int bit = 1 << (int)branch;
            if (((pair.Different | pair.OnlyLegacy | pair.OnlyModern | pair.Duplicate) & bit) == 0)
            {
                continue;
            }

            bool hasLegacy = pair.Legacy.Has(branch), hasModern = pair.Modern.Has(branch);
            if (!hasLegacy && !hasModern)
            {
                continue;
            }

            bool differs = (pair.Different & bit) != 0;
            var row = new Row(
                insured, branch, Outcome(in pair, bit, decided), differs ? key : null,
                hasLegacy, hasLegacy ? pair.Legacy[branch] : default, hasModern, hasModern ? pair.Modern[branch] : default);
            AppendCsv(in pair, in row, csv);
            AppendJson(in pair, in row, json);
            json.Flush();
            json.Reset();
            jsonl.Write("\n"u8);
        }
    }

    private static string Outcome(in UnequalPair pair, int bit, bool decided) =>
        (pair.Duplicate & bit) != 0 ? "duplicate"
        : (pair.OnlyLegacy & bit) != 0 ? "only-legacy"
        : (pair.OnlyModern & bit) != 0 ? "only-modern"
        : decided ? "equivalent" : "different";

    private static string StatusName(CauseStatus status) => status switch
    {
        CauseStatus.Explained => "explained",
        CauseStatus.Ambiguous => "ambiguous",
        _ => "unexplained",
    };

    private static void AppendCsv(in UnequalPair pair, in Row row, ArrayBufferWriter<byte> csv)
    {
        Span<byte> line = csv.GetSpan(1024);
        Utf8.TryWrite(
            line, CultureInfo.InvariantCulture,
            $"{pair.Key.Employer:0000000000000},{row.Insured},{pair.Key.Period / 100:0000}-{pair.Key.Period % 100:00},{pair.Regime.Code:00},{row.Branch.Name()},{row.Outcome},",
            out int written);
        if (row.Cause is CauseKey cause)
        {
            Utf8.TryWrite(line[written..], CultureInfo.InvariantCulture, $"{cause.Cause},{StatusName(cause.Status)},{cause.Scope},", out int more);
            written += more;
        }
        else
        {
            written += Put(line[written..], ",,,"u8);
        }

        csv.Advance(written);
        Both(csv, in row, row.Legacy.Base.Cents, row.Modern.Base.Cents);
        Number(csv, row.HasLegacy, row.Legacy.Rate.ToPercent());
        Number(csv, row.HasModern, row.Modern.Rate.ToPercent());
        Both(csv, in row, row.Legacy.Insured.Cents, row.Modern.Insured.Cents);
        Both(csv, in row, row.Legacy.Employer.Cents, row.Modern.Employer.Cents);
        Utf8.TryWrite(
            csv.GetSpan(80), CultureInfo.InvariantCulture, $"{row.DifferenceCents},{pair.InputRecord},{pair.LegacyRecord}\n", out written);
        csv.Advance(written);
    }

    private static int Put(Span<byte> destination, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(destination);
        return bytes.Length;
    }

    private static void Both(ArrayBufferWriter<byte> csv, in Row row, long legacy, long modern)
    {
        Number(csv, row.HasLegacy, legacy);
        Number(csv, row.HasModern, modern);
    }

    private static void Number<T>(ArrayBufferWriter<byte> csv, bool present, T value)
        where T : IUtf8SpanFormattable
    {
        Span<byte> span = csv.GetSpan(32);
        int written = 0;
        if (present)
        {
            value.TryFormat(span, out written, default, CultureInfo.InvariantCulture);
        }

        span[written] = (byte)',';
        csv.Advance(written + 1);
    }

    private static void AppendJson(in UnequalPair pair, in Row row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("employer"u8, pair.Key.Employer.ToString("0000000000000", CultureInfo.InvariantCulture));
        json.WriteString("insured"u8, row.Insured);
        json.WriteString("period"u8, $"{pair.Key.Period / 100:0000}-{pair.Key.Period % 100:00}");
        json.WriteString("regime"u8, pair.Regime.ToString());
        json.WriteString("branch"u8, row.Branch.Name());
        json.WriteString("outcome"u8, row.Outcome);
        json.WriteString("cause"u8, row.Cause?.Cause);
        json.WriteString("status"u8, row.Cause is null ? null : StatusName(row.Cause.Status));
        json.WriteString("scope"u8, row.Cause?.Scope);
        Cents(json, "legacyBaseCents"u8, row.HasLegacy, row.Legacy.Base);
        Cents(json, "modernBaseCents"u8, row.HasModern, row.Modern.Base);
        Percent(json, "legacyRate"u8, row.HasLegacy, row.Legacy.Rate);
        Percent(json, "modernRate"u8, row.HasModern, row.Modern.Rate);
        Cents(json, "legacyInsuredCents"u8, row.HasLegacy, row.Legacy.Insured);
        Cents(json, "modernInsuredCents"u8, row.HasModern, row.Modern.Insured);
        Cents(json, "legacyEmployerCents"u8, row.HasLegacy, row.Legacy.Employer);
        Cents(json, "modernEmployerCents"u8, row.HasModern, row.Modern.Employer);
        json.WriteNumber("differenceCents"u8, row.DifferenceCents);
        json.WriteNumber("inputRecord"u8, pair.InputRecord);
        json.WriteNumber("legacyRecord"u8, pair.LegacyRecord);
        json.WriteEndObject();
    }

    private static void Cents(Utf8JsonWriter json, ReadOnlySpan<byte> name, bool present, Money amount)
    {
        if (present)
        {
            json.WriteNumber(name, amount.Cents);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Percent(Utf8JsonWriter json, ReadOnlySpan<byte> name, bool present, Rate rate)
    {
        if (present)
        {
            json.WriteNumber(name, rate.ToPercent());
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private readonly record struct Row(
        string Insured,
        Branch Branch,
        string Outcome,
        CauseKey? Cause,
        bool HasLegacy,
        ContributionLine Legacy,
        bool HasModern,
        ContributionLine Modern)
    {
        public long DifferenceCents => LineDifference.Cents(Legacy, Modern);
    }
}
