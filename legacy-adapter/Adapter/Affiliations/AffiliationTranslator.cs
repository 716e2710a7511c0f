using System.Text;
using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Copybooks.Codecs;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Adapter.Affiliations;

/// <summary>Reads the affiliations' dataset AFFIL.</summary>
internal sealed class AffiliationTranslator(RecordLayout layout, Encoding codePage)
{
    private readonly bool _compiled = CompiledLayout.Fits(AffilView.Fingerprint, layout);
    private readonly KeyFields _key = new(layout, "AFFIL-EMPLOYEUR", "AFFIL-ASSURE");
    private readonly NumericField _entry = layout.Numeric("AFFIL-DATE-ENTREE");
    private readonly NumericField _exit = layout.Numeric("AFFIL-DATE-SORTIE");
    private readonly NumericField _birth = layout.Numeric("AFFIL-DATE-NAISSANCE");
    private readonly TextField _regime = layout.Text("AFFIL-REGIME");
    private readonly TextField _contract = layout.Text("AFFIL-CONTRAT");
    private readonly CodeTable<Scheme> _schemes = SchemeCodes.In(codePage);
    private readonly CodeTable<Occupation> _contracts = new(
        codePage,
        ("N", Occupation.Employee),
        ("I", Occupation.Temporary),
        ("O", Occupation.Occasional),
        ("A", Occupation.Apprentice),
        ("E", Occupation.HolidayStudent));

    /// <summary>Reads the key.</summary>
    public bool TryReadKey(ReadOnlySpan<byte> record, out long employer, out long insured) =>
        _compiled ? AffiliationReader.TryReadKey(record, out employer, out insured) : _key.TryRead(record, out employer, out insured);

    /// <summary>Why the key cannot be read.</summary>
    public Rejection RejectKey(ReadOnlySpan<byte> record) => _key.Reject(record);

    /// <summary>Reads the facts.</summary>
    /// <returns>Null when they were read, else why not.</returns>
    public Rejection? Read(ReadOnlySpan<byte> record, out Affiliation affiliation) =>
        _compiled && AffiliationReader.TryRead(record, _schemes, _contracts, out affiliation) ? null : ReadByFields(record, out affiliation);

    private Rejection? ReadByFields(ReadOnlySpan<byte> record, out Affiliation affiliation)
    {
        affiliation = default;
        if (!_contracts.TryRead(_contract, record, out Occupation occupation))
        {
            return _contracts.Reject(_contract, record);
        }

        if (!_schemes.TryRead(_regime, record, out Scheme regime))
        {
            return _schemes.Reject(_regime, record);
        }

        if (!_entry.TryRead(record, out long entry) || !LegacyDate.TryRead(entry, out LocalDate entryDate))
        {
            return RejectDate(_entry, record);
        }

        if (!_exit.TryRead(record, out long exit) || (!LegacyDate.TryRead(exit, out LocalDate exitDate) && exit != 0))
        {
            return RejectDate(_exit, record);
        }

        if (!_birth.TryRead(record, out long birth) || !LegacyDate.TryReadBirthDate(birth, out LocalDate birthDate))
        {
            return RejectDate(_birth, record);
        }

        affiliation = new Affiliation(regime, occupation, entryDate, exit == 0 ? null : exitDate, birthDate);
        return null;
    }

    private static Rejection RejectDate(NumericField field, ReadOnlySpan<byte> record) => field.TryRead(record, out long number)
        ? Rejection.Invalid(field, record, $"{number:0000000} is no date of the form 0SAAMMJJ")
        : Rejection.Undecodable(field, record);
}
