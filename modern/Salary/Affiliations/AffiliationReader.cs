using BS2000Bridge.Contracts.Affiliation.V1;

namespace BS2000Bridge.Salary.Affiliations;

/// <summary>Reads this domain's own copy of affiliations and employers.</summary>
internal static class AffiliationReader
{
    /// <summary>The present affiliations of some insured, with every employer; cancelled ones are left out.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public static async Task<KnownAffiliations> FindAsync(ReadTransaction reading, IEnumerable<InsuredNumber> insured, CancellationToken cancellationToken)
    {
        var found = new KnownAffiliations();
        foreach (string list in NumberLists.Of(insured.Select(number => number.Value)))
        {
            string sql = $"SELECT {AffiliationRow.Columns} FROM salary_affiliation a WHERE a.insured IN ({list}) AND a.known_until IS NULL AND a.cancelled = 0 ORDER BY a.insured, a.employer, a.entry_day";
            foreach (AffiliationRow row in await reading.RowsAsync(sql, null, AffiliationRow.Read, cancellationToken).ConfigureAwait(false))
            {
                found.Add(row.ToKnown());
            }
        }

        return found;
    }

    /// <summary>Some employers as they are known now, by their numbers; one that is not known is missing.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public static async Task<IReadOnlyDictionary<EmployerNumber, KnownEmployer>> EmployersAsync(ReadTransaction reading, IEnumerable<EmployerNumber> employers, CancellationToken cancellationToken)
    {
        var found = new Dictionary<EmployerNumber, KnownEmployer>();
        foreach (string list in NumberLists.Of(employers.Select(number => number.Value)))
        {
            string sql = $"SELECT content FROM salary_employer WHERE employer IN ({list}) AND known_until IS NULL";
            foreach (KnownEmployer employer in await reading.RowsAsync(sql, null, row => KnownEmployer.Of(Employer.Parser.ParseFrom((byte[])row[0])), cancellationToken).ConfigureAwait(false))
            {
                found.Add(employer.Number, employer);
            }
        }

        return found;
    }
}
