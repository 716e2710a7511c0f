using System.Data.Common;
using BS2000Bridge.Affiliation.Affiliations;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>The table of receipts of declarations.</summary>
internal static class DeclarationReceiptTable
{
    /// <summary>The receipts.</summary>
    public static ReceiptTable<DeclarationReceiptRow> Receipts { get; } = new(
        "affiliation_declaration_receipt",
        """
        SELECT request_id, digest, kind, code, fault_field, recorded_at, declared_on, employer, insured, entry_day, fine_months, fine_cents
        FROM affiliation_declaration_receipt WHERE request_key
        """,
        Read,
        BulkColumn<DeclarationReceiptRow>.Number("kind", row => (long)row.Kind),
        BulkColumn<DeclarationReceiptRow>.Number("code", row => row.Code),
        BulkColumn<DeclarationReceiptRow>.Text("fault_field", row => row.RejectedField),
        BulkColumn<DeclarationReceiptRow>.Number("recorded_at", row => row.RecordedAt),
        BulkColumn<DeclarationReceiptRow>.Number("declared_on", row => row.DeclaredOn),
        BulkColumn<DeclarationReceiptRow>.Number("employer", row => row.Key?.Employer.Value),
        BulkColumn<DeclarationReceiptRow>.Number("insured", row => row.Key?.Insured.Value),
        BulkColumn<DeclarationReceiptRow>.Number("entry_day", row => row.Key?.EntryDay.ToNumber()),
        BulkColumn<DeclarationReceiptRow>.Number("fine_months", row => row.FineMonths),
        BulkColumn<DeclarationReceiptRow>.Number("fine_cents", row => row.Fine?.Cents));

    private static DeclarationReceiptRow Read(DbDataReader row) => new()
    {
        RequestId = row.GetString(0),
        Digest = row.GetInt64(1),
        Kind = (DeclarationKind)row.GetInt16(2),
        Code = row.GetInt16(3),
        RejectedField = row.TextAt(4),
        RecordedAt = row.GetInt64(5),
        DeclaredOn = row.GetInt32(6),
        Key = row.NumberAt(7) is { } employer
            ? new AffiliationKey(EmployerNumber.FromTrusted(employer), InsuredNumber.FromTrusted(row.GetInt64(8)), row.GetInt32(9).ToDay())
            : null,
        FineMonths = row.SmallNumberAt(10),
        Fine = row.NumberAt(11) is { } cents ? new Money(cents) : null,
    };
}
