using System.Text.RegularExpressions;
using BS2000Bridge.Values;
using BS2000Bridge.Values.Records;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>
/// Hides insured numbers wherever they stand, also where nobody expects them: a natural person who employs has the insured
/// number as employer number, and so it turns up in keys, scopes, reasons and fields that are not marked as personal.
/// </summary>
internal sealed partial class PersonalNumbers(Masking masking)
{
    /// <summary>A text in which every thirteen digits that are an insured number stand as a pseudonym.</summary>
    public string Hide(string text) => masking.Unmask ? text : ThirteenDigits().Replace(text, Pseudonym);

    /// <summary>A field as the report shows it: without its bytes where the value holds an insured number.</summary>
    public FieldDump Field(FieldDump field) =>
        masking.Field(field with { Personal = field.Personal || Names(field.Value) || Names(field.Failure) });

    /// <summary>A quarantined record as the report shows it: without its bytes where the reason holds an insured number.</summary>
    public QuarantinedRecord Quarantined(QuarantinedRecord record) =>
        masking.Quarantined(record with { Personal = record.Personal || Names(record.Reason) });

    /// <summary>A key as the report shows it.</summary>
    public string Key(DeclarationKey key) => masking.Key(key);

    private string Pseudonym(Match digits) =>
        InsuredNumber.TryParse(digits.Value, out InsuredNumber number) ? masking.Insured(number.Value) : digits.Value;

    private bool Names(string? text) => text is not null && Hide(text) != text;

    [GeneratedRegex("(?<![0-9])[0-9]{13}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThirteenDigits();
}
