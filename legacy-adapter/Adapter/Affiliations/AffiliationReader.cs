using BS2000Bridge.Adapter.Fields;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Adapter.Affiliations;

/// <summary>Reads affiliations that are in order through the view of AFFIL; false sends the caller to the fields.</summary>
internal static class AffiliationReader
{
    /// <summary>Reads the key.</summary>
    public static bool TryReadKey(ReadOnlySpan<byte> record, out long employer, out long insured)
    {
        AffilView view = new(record);
        return view.TryGetEmployeur(out employer) & view.TryGetAssure(out insured);
    }

    /// <summary>Reads the facts.</summary>
    public static bool TryRead(
        ReadOnlySpan<byte> record, CodeTable<Scheme> schemes, CodeTable<Occupation> contracts, out Affiliation affiliation)
    {
        affiliation = default;
        AffilView view = new(record);
        LocalDate exitDate = default, birthDate = default;
        bool reads = contracts.TryRead(view.Contrat, out Occupation occupation) & schemes.TryRead(view.Regime, out Scheme regime)
            & view.TryGetDateEntree(out LocalDate entry) & view.TryGetDateSortie(out long exit) & view.TryGetDateNaissance(out long birth)
            && LegacyDate.TryReadBirthDate(birth, out birthDate) && (exit == 0 || view.TryGetDateSortie(out exitDate));
        if (!reads)
        {
            return false;
        }

        affiliation = new Affiliation(regime, occupation, entry, exit == 0 ? null : exitDate, birthDate);
        return true;
    }
}
