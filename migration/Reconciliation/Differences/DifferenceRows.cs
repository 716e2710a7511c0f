using System.Buffers;
using System.Text;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Matching;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Differences;

/// <summary>
/// The rows of differences.csv and differences.jsonl, the same fields in both, a row for each line that is not equal.
/// Every value is a number or an ASCII name of this project, so nothing needs quoting; rates are in percent, amounts in
/// cents, what a side does not have is empty or null. A national month can have millions of rows, hence the hand-made form.
/// </summary>
internal static class DifferenceRows
{
    /// <summary>The head of differences.csv.</summary>
    public const string CsvHead =
        "employer,insured,period,regime,branch,outcome,cause,status,scope,legacyBaseCents,modernBaseCents,legacyRate,modernRate,"
        + "legacyInsuredCents,modernInsuredCents,legacyEmployerCents,modernEmployerCents,differenceCents,inputRecord,legacyRecord\n";

    private const int LongestCsvRow = 512;
    private const int LongestJsonRow = 1024;
    private static readonly byte[][] BranchNames = [.. Branches.All.Select(branch => Encoding.ASCII.GetBytes(branch.Name()))];

    /// <summary>Appends the rows of one declaration.</summary>
    public static void Append(
        in UnequalPair pair, in ContributionLines modern, Who who, CauseKey? key, bool decided, ArrayBufferWriter<byte> csv, ArrayBufferWriter<byte> jsonl)
    {
        foreach (Branch branch in Branches.All)
        {
            int bit = 1 << (int)branch;
            bool hasLegacy = pair.Legacy.Has(branch), hasModern = modern.Has(branch);
            if (((pair.Different | pair.OnlyLegacy | pair.OnlyModern | pair.Duplicate) & bit) == 0 || (!hasLegacy && !hasModern))
            {
                continue;
            }

            var line = new Line(
                branch, hasLegacy, hasLegacy ? pair.Legacy[branch] : default, hasModern, hasModern ? modern[branch] : default,
                (pair.Different & bit) != 0 ? key : null);
            ReadOnlySpan<byte> outcome = Outcome(in pair, bit, decided);
            AppendCsv(in pair, who, outcome, in line, csv);
            AppendJson(in pair, who, outcome, in line, jsonl);
        }
    }

    private static ReadOnlySpan<byte> Outcome(in UnequalPair pair, int bit, bool decided) =>
        (pair.Duplicate & bit) != 0 ? "duplicate"u8
        : (pair.OnlyLegacy & bit) != 0 ? "only-legacy"u8
        : (pair.OnlyModern & bit) != 0 ? "only-modern"u8
        : decided ? "equivalent"u8 : "different"u8;

    private static void AppendCsv(
        in UnequalPair pair, Who who, ReadOnlySpan<byte> outcome, in Line line, ArrayBufferWriter<byte> csv)
    {
        var row = new Utf8Row(csv, LongestCsvRow + (line.Cause?.CsvPart.Length ?? 0));
        row.Append(who.Employer);
        row.Append(","u8);
        row.Append(who.Insured);
        row.Append(","u8);
        AppendPeriod(ref row, pair.Key.Period);
        row.Append(","u8);
        row.AppendDigits(pair.Scheme.Code, 2);
        row.Append(","u8);
        row.Append(BranchNames[(int)line.Branch]);
        row.Append(","u8);
        row.Append(outcome);
        row.Append(line.Cause is null ? ",,,,"u8 : line.Cause.CsvPart);
        Both(ref row, in line, line.Legacy.Base, line.Modern.Base);
        if (line.HasLegacy)
        {
            row.AppendPercent(line.Legacy.Rate.Millionths);
        }

        row.Append(","u8);
        if (line.HasModern)
        {
            row.AppendPercent(line.Modern.Rate.Millionths);
        }

        row.Append(","u8);
        Both(ref row, in line, line.Legacy.Insured, line.Modern.Insured);
        Both(ref row, in line, line.Legacy.Employer, line.Modern.Employer);
        row.Append(line.DifferenceCents);
        row.Append(","u8);
        row.Append(pair.InputRecord);
        row.Append(","u8);
        row.Append(pair.LegacyRecord);
        row.Append("\n"u8);
        row.End();

        static void Both(ref Utf8Row row, in Line line, Money legacy, Money modern)
        {
            if (line.HasLegacy)
            {
                row.Append(legacy.Cents);
            }

            row.Append(","u8);
            if (line.HasModern)
            {
                row.Append(modern.Cents);
            }

            row.Append(","u8);
        }
    }

    private static void AppendJson(
        in UnequalPair pair, Who who, ReadOnlySpan<byte> outcome, in Line line, ArrayBufferWriter<byte> jsonl)
    {
        var row = new Utf8Row(jsonl, LongestJsonRow + (line.Cause?.JsonPart.Length ?? 0));
        row.Append("{\"employer\":\""u8);
        row.Append(who.Employer);
        row.Append("\",\"insured\":\""u8);
        row.Append(who.Insured);
        row.Append("\",\"period\":\""u8);
        AppendPeriod(ref row, pair.Key.Period);
        row.Append("\",\"regime\":\""u8);
        row.AppendDigits(pair.Scheme.Code, 2);
        row.Append("\",\"branch\":\""u8);
        row.Append(BranchNames[(int)line.Branch]);
        row.Append("\",\"outcome\":\""u8);
        row.Append(outcome);
        row.Append(line.Cause is null ? "\",\"cause\":null,\"status\":null,\"scope\":null"u8 : line.Cause.JsonPart);
        Cents(ref row, ",\"legacyBaseCents\":"u8, line.HasLegacy, line.Legacy.Base);
        Cents(ref row, ",\"modernBaseCents\":"u8, line.HasModern, line.Modern.Base);
        Percent(ref row, ",\"legacyRate\":"u8, line.HasLegacy, line.Legacy.Rate);
        Percent(ref row, ",\"modernRate\":"u8, line.HasModern, line.Modern.Rate);
        Cents(ref row, ",\"legacyInsuredCents\":"u8, line.HasLegacy, line.Legacy.Insured);
        Cents(ref row, ",\"modernInsuredCents\":"u8, line.HasModern, line.Modern.Insured);
        Cents(ref row, ",\"legacyEmployerCents\":"u8, line.HasLegacy, line.Legacy.Employer);
        Cents(ref row, ",\"modernEmployerCents\":"u8, line.HasModern, line.Modern.Employer);
        row.Append(",\"differenceCents\":"u8);
        row.Append(line.DifferenceCents);
        row.Append(",\"inputRecord\":"u8);
        row.Append(pair.InputRecord);
        row.Append(",\"legacyRecord\":"u8);
        row.Append(pair.LegacyRecord);
        row.Append("}\n"u8);
        row.End();

        static void Cents(ref Utf8Row row, ReadOnlySpan<byte> name, bool present, Money amount)
        {
            row.Append(name);
            if (present)
            {
                row.Append(amount.Cents);
            }
            else
            {
                row.Append("null"u8);
            }
        }

        static void Percent(ref Utf8Row row, ReadOnlySpan<byte> name, bool present, Rate rate)
        {
            row.Append(name);
            if (present)
            {
                row.AppendPercent(rate.Millionths);
            }
            else
            {
                row.Append("null"u8);
            }
        }
    }

    private static void AppendPeriod(ref Utf8Row row, int yyyymm)
    {
        row.AppendDigits(yyyymm / 100, 4);
        row.Append("-"u8);
        row.AppendDigits(yyyymm % 100, 2);
    }

    /// <summary>Employer and insured as the report shows them.</summary>
    internal readonly ref struct Who(ReadOnlySpan<byte> employer, ReadOnlySpan<byte> insured)
    {
        public ReadOnlySpan<byte> Employer { get; } = employer;

        public ReadOnlySpan<byte> Insured { get; } = insured;
    }

    private readonly record struct Line(
        Branch Branch, bool HasLegacy, ContributionLine Legacy, bool HasModern, ContributionLine Modern, CauseKey? Cause)
    {
        public long DifferenceCents => LineDifference.Cents(Legacy, Modern);
    }
}
