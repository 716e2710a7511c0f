using BS2000Bridge.Legislation.ActivityAbroad;

namespace BS2000Bridge.Affiliation.Affiliations;

/// <summary>What activity abroad asks of the affiliations.</summary>
internal interface IAffiliationLookup
{
    /// <summary>The affiliations of an insured with an employer that count now and have a day in common with some days, in the order of their entries.</summary>
    /// <param name="transaction">The view of the database in which to look.</param>
    /// <param name="employer">The employer.</param>
    /// <param name="insured">The insured.</param>
    /// <param name="days">The days.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<KnownAffiliation>> FindAsync(ReadTransaction transaction, EmployerNumber employer, InsuredNumber insured, DaySpan days, CancellationToken cancellationToken);
}
