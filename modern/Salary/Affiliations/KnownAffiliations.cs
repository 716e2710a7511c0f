using System.Runtime.InteropServices;

namespace BS2000Bridge.Salary.Affiliations;

/// <summary>The present affiliations of some insured, by employer.</summary>
internal sealed class KnownAffiliations
{
    private readonly Dictionary<EmploymentKey, List<KnownAffiliation>> _byPair = [];

    /// <summary>The affiliations of an insured with an employer, by their entries; empty when there are none.</summary>
    public IReadOnlyList<KnownAffiliation> Of(EmployerNumber employer, InsuredNumber insured) =>
        _byPair.TryGetValue(new EmploymentKey(employer, insured), out List<KnownAffiliation>? found) ? found : [];

    /// <summary>The affiliation of an insured with an employer that has a day in common with an interval: the one with the latest entry. Null when there is none.</summary>
    /// <param name="employer">The employer.</param>
    /// <param name="insured">The insured.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, included.</param>
    public KnownAffiliation? Find(EmployerNumber employer, InsuredNumber insured, LocalDate first, LocalDate last)
    {
        IReadOnlyList<KnownAffiliation> all = Of(employer, insured);
        for (int i = all.Count - 1; i >= 0; i--)
        {
            if (all[i].Overlaps(first, last))
            {
                return all[i];
            }
        }

        return null;
    }

    /// <summary>Adds one; those of one pair come in the order of their entries.</summary>
    public void Add(KnownAffiliation affiliation)
    {
        ref List<KnownAffiliation>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byPair, new EmploymentKey(affiliation.Employer, affiliation.Insured), out _);
        (list ??= new List<KnownAffiliation>(1)).Add(affiliation);
    }
}
