using BS2000Bridge.Copybooks.Codecs;

namespace BS2000Bridge.Adapter.Fields;

/// <summary>Why a record cannot be translated. An expected result: the record goes to quarantine and the run goes on.</summary>
/// <param name="Field">The field.</param>
/// <param name="Offset">Its offset in the record.</param>
/// <param name="Hex">Its bytes.</param>
/// <param name="Reason">What is wrong and what was expected.</param>
/// <param name="Personal">Whether it names a person.</param>
internal sealed record Rejection(string Field, int Offset, string Hex, string Reason, bool Personal)
{
    /// <summary>A field that does not decode.</summary>
    public static Rejection Undecodable(NumericField field, ReadOnlySpan<byte> record, int index = 0) =>
        From(field.Explain(record, index), null);

    /// <summary>A field that decodes to something that cannot be.</summary>
    public static Rejection Invalid(NumericField field, ReadOnlySpan<byte> record, string reason, int index = 0) =>
        From(field.Explain(record, index), reason);

    /// <summary>A text that stands for nothing known.</summary>
    public static Rejection Invalid(TextField field, ReadOnlySpan<byte> record, string reason) => From(field.Explain(record), reason);

    private static Rejection From(FieldFailure failure, string? reason) =>
        new(failure.Field, failure.Offset, failure.Hex, reason ?? failure.Reason, PersonalFields.Contains(failure.Field));
}
