using BS2000Bridge.Legislation.ActivityAbroad;

namespace BS2000Bridge.Affiliation.Affiliations;

/// <summary>Looks affiliations up for activity abroad.</summary>
internal sealed class AffiliationLookup : IAffiliationLookup
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<KnownAffiliation>> FindAsync(
        ReadTransaction transaction, EmployerNumber employer, InsuredNumber insured, DaySpan days, CancellationToken cancellationToken)
    {
        IReadOnlyList<AffiliationRow> found = await transaction.QueryAsync<AffiliationRow>(
            $"{AffiliationTable.Select} employer = @employer AND insured = @insured AND known_until = {Instants.Forever} AND cancelled = 0 AND {AffiliationTable.Overlaps} ORDER BY entry_day",
            new { employer = employer.Value, insured = insured.Value, First = days.First.ToNumber(), Last = days.Last?.ToNumber() ?? Days.Last },
            cancellationToken).ConfigureAwait(false);
        return [.. found.Select(one => new KnownAffiliation(new DaySpan(one.EntryDay.ToDay(), one.ExitDay?.ToDay()), IsEmployee(one.Occupation), one.HomeCountry))];
    }

    /// <summary>Civil servants and persons without a wage are none.</summary>
    private static bool IsEmployee(Contracts.Affiliation.V1.Occupation occupation) => occupation < Contracts.Affiliation.V1.Occupation.CivilServant;
}
