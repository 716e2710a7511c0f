using System.Data.Common;
using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Salary.Wages;

/// <summary>
/// The receipt of a wage declaration, with what has become of the declaration since: one that waited may count by now, or be rejected, and whoever sends it
/// again is told so.
/// </summary>
/// <param name="Kept">The receipt as it is kept.</param>
/// <param name="AcceptedAt">When the declaration began to count; null while it waits.</param>
/// <param name="LateRejection">The code with which it was rejected after waiting; null when it was not.</param>
internal sealed record WageReceipt(ReceiptRow Kept, long? AcceptedAt, int? LateRejection) : IReceipt
{
    private const int ColumnsOfReceipt = 6;

    /// <summary>The receipts of wage declarations.</summary>
    public static readonly ReceiptTable<WageReceipt> Table = ReceiptRow.TableOf(
        ReceiptService.Wages,
        $"SELECT {ReceiptRow.Columns}, w.accepted_at, w.rejection FROM {SalarySchema.Receipts} r LEFT JOIN salary_wage w ON w.id = r.resource_id",
        Read,
        receipt => receipt.Kept);

    /// <inheritdoc/>
    public string RequestId => Kept.RequestId;

    /// <inheritdoc/>
    public long Digest => Kept.Digest;

    /// <summary>The code of its rejection, at once or after waiting; null when it counts or waits.</summary>
    private int? Code => LateRejection ?? Kept.Code;

    /// <summary>The receipt as a message.</summary>
    public Receipt ToMessage(bool repeated) => Code is { } code
        ? ReceiptMessages.Rejected(RequestId, WageRules.ToRejection(code, Kept.Field ?? ""), Kept.RecordedAt, repeated)
        : ReceiptMessages.Taken(
            RequestId, AcceptedAt is null ? ReceiptState.OnHold : ReceiptState.Accepted, Kept.RecordedAt, ResourceNames.WageDeclarations.Of(Kept.ResourceId!.Value), repeated);

    private static WageReceipt Read(DbDataReader row) => new(ReceiptRow.Read(row), row.NumberAt(ColumnsOfReceipt), row.SmallNumberAt(ColumnsOfReceipt + 1));
}
