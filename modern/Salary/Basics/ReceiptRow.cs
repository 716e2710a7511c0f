using BS2000Bridge.Storage;

namespace BS2000Bridge.Salary.Basics;

/// <summary>What a submission was answered, so that it is answered the same again.</summary>
/// <param name="Service">Which service it came to.</param>
/// <param name="RequestId">Its request_id.</param>
/// <param name="Digest">The digest of its content.</param>
/// <param name="ResourceId">The declaration that it became; null when it was rejected, or became none.</param>
/// <param name="Code">The code of its rejection; null when it was taken.</param>
/// <param name="Field">The field at fault; null without a rejection.</param>
/// <param name="RecordedAt">When.</param>
internal sealed record ReceiptRow(ReceiptService Service, string RequestId, long Digest, int? ResourceId, int? Code, string? Field, long RecordedAt)
{
    public static readonly BulkTable<ReceiptRow> Table = new(
        "salary_receipt",
        BulkColumn<ReceiptRow>.Number("service", row => (int)row.Service),
        BulkColumn<ReceiptRow>.Number("request_key", row => RequestIds.KeyOf(row.RequestId)),
        BulkColumn<ReceiptRow>.Text("request_id", row => row.RequestId),
        BulkColumn<ReceiptRow>.Number("digest", row => row.Digest),
        BulkColumn<ReceiptRow>.Number("resource_id", row => row.ResourceId),
        BulkColumn<ReceiptRow>.Number("code", row => row.Code),
        BulkColumn<ReceiptRow>.Text("field", row => row.Field),
        BulkColumn<ReceiptRow>.Number("recorded_at", row => row.RecordedAt));
}

/// <summary>The services that keep receipts.</summary>
internal enum ReceiptService
{
    /// <summary>Wage declarations.</summary>
    Wages = 1,

    /// <summary>Openings.</summary>
    Openings = 2,

    /// <summary>Incapacities.</summary>
    Incapacities = 3,

    /// <summary>Incomes.</summary>
    Incomes = 4,
}
