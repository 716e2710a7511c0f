using System.Globalization;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.InitialLoad.Accounts;
using BS2000Bridge.Records;

namespace BS2000Bridge.InitialLoad.Stages;

/// <summary>Why records were not taken.</summary>
internal static class NotTakenRecords
{
    /// <summary>The column of the ledger is text, but a reason is for people: what is longer says no more.</summary>
    private const int MaxReasonLength = 1000;

    /// <summary>A record that could not be read. What names a person stays in the dataset: the list goes to people who need not know.</summary>
    public static NotTaken Of(string dataset, QuarantinedRecord record)
    {
        string reason = record.Personal ? "a field that names a person cannot be read; see the dataset" : record.Reason;
        return new NotTaken(dataset, record.RecordNumber, "quarantined", "", record.Field, reason.Length > MaxReasonLength ? reason[..MaxReasonLength] : reason);
    }

    /// <summary>A record that the domain rejected, or that waits.</summary>
    public static NotTaken Of(string dataset, long number, Receipt receipt)
    {
        bool onHold = receipt.State == ReceiptState.OnHold;
        Rejection? rejection = receipt.Rejection;
        return new NotTaken(
            dataset,
            number,
            onHold ? "on-hold" : "rejected",
            rejection is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{rejection.ReturnFile.ToString().ToUpperInvariant()} {rejection.Code}"),
            rejection?.Field ?? "",
            onHold ? "waits for an affiliation" : rejection?.Text?.English ?? "rejected");
    }
}
