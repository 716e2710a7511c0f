using System.Data.Common;

namespace BS2000Bridge.Salary.Tables;

/// <summary>How a submission was answered, so that it is answered the same again.</summary>
/// <param name="RequestId">Its request_id.</param>
/// <param name="Digest">The digest of its content.</param>
/// <param name="ResourceId">The declaration that it became; null when it was rejected, or became none.</param>
/// <param name="Code">The code of its rejection; null when it was taken.</param>
/// <param name="Field">The field at fault; null without a rejection.</param>
/// <param name="RecordedAt">When, in microseconds since 1970 (UTC).</param>
internal sealed record ReceiptRow(string RequestId, long Digest, int? ResourceId, int? Code, string? Field, long RecordedAt) : IReceipt
{
    /// <summary>The columns of a receipt, as <see cref="Read"/> takes them.</summary>
    public const string Columns = "r.request_id, r.digest, r.resource_id, r.code, r.field, r.recorded_at";

    /// <summary>The receipts of a service that never change.</summary>
    public static ReceiptTable<ReceiptRow> TableOf(ReceiptService service) =>
        TableOf(service, $"SELECT {Columns} FROM {SalarySchema.Receipts} r", Read, receipt => receipt);

    /// <summary>The receipts of a service.</summary>
    /// <typeparam name="TReceipt">A receipt with what has become of its submission since.</typeparam>
    /// <param name="service">The service.</param>
    /// <param name="select">A query without conditions, in which the table is called r.</param>
    /// <param name="read">Reads its rows.</param>
    /// <param name="rowOf">What is kept of a receipt.</param>
    public static ReceiptTable<TReceipt> TableOf<TReceipt>(ReceiptService service, string select, Func<DbDataReader, TReceipt> read, Func<TReceipt, ReceiptRow> rowOf)
        where TReceipt : class, IReceipt => new(
            SalarySchema.Receipts,
            $"{select} WHERE r.service = {(int)service} AND r.request_key",
            read,
            BulkColumn<TReceipt>.Number("service", _ => (int)service),
            BulkColumn<TReceipt>.Number("resource_id", receipt => rowOf(receipt).ResourceId),
            BulkColumn<TReceipt>.Number("code", receipt => rowOf(receipt).Code),
            BulkColumn<TReceipt>.Text("field", receipt => rowOf(receipt).Field),
            BulkColumn<TReceipt>.Number("recorded_at", receipt => rowOf(receipt).RecordedAt));

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static ReceiptRow Read(DbDataReader row) =>
        new(row.GetString(0), row.GetInt64(1), row.SmallNumberAt(2), row.SmallNumberAt(3), row.TextAt(4), row.GetInt64(5));
}
