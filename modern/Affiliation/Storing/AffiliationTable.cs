using BS2000Bridge.Affiliation.Model;
using BS2000Bridge.Storage;

namespace BS2000Bridge.Affiliation.Storing;

/// <summary>The table of versions of affiliations.</summary>
internal static class AffiliationTable
{
    private const int NumbersInAQuery = 1_000;

    private const string Columns =
        """
        employer, insured, entry_day, known_from, known_until, cancelled AS IsCancelled, exit_day, exit_declared AS IsExitDeclared, exit_reason, scheme,
        occupation, contract_type, weekly_hours, trial_end, occupation_code, activity, work_country, work_postal_code, work_town,
        home_country, home_postal_code, home_town, shares_basis_points, request_id
        """;

    private static readonly BulkTable<StoredAffiliation> Rows = new(
        "affiliation_version",
        BulkColumn<StoredAffiliation>.Number("employer", row => row.Employer),
        BulkColumn<StoredAffiliation>.Number("insured", row => row.Insured),
        BulkColumn<StoredAffiliation>.Number("entry_day", row => row.EntryDay),
        BulkColumn<StoredAffiliation>.Number("known_from", row => row.KnownFrom),
        BulkColumn<StoredAffiliation>.Number("known_until", row => row.KnownUntil),
        BulkColumn<StoredAffiliation>.Number("cancelled", row => row.IsCancelled ? 1 : 0),
        BulkColumn<StoredAffiliation>.Number("exit_day", row => row.ExitDay),
        BulkColumn<StoredAffiliation>.Number("exit_declared", row => row.IsExitDeclared ? 1 : 0),
        BulkColumn<StoredAffiliation>.Text("exit_reason", row => row.ExitReason),
        BulkColumn<StoredAffiliation>.Number("scheme", row => row.Scheme),
        BulkColumn<StoredAffiliation>.Number("occupation", row => (long)row.Occupation),
        BulkColumn<StoredAffiliation>.Number("contract_type", row => (long)row.ContractType),
        BulkColumn<StoredAffiliation>.Number("weekly_hours", row => row.WeeklyHours),
        BulkColumn<StoredAffiliation>.Number("trial_end", row => row.TrialEnd),
        BulkColumn<StoredAffiliation>.Text("occupation_code", row => row.OccupationCode),
        BulkColumn<StoredAffiliation>.Text("activity", row => row.Activity),
        BulkColumn<StoredAffiliation>.Text("work_country", row => row.WorkCountry),
        BulkColumn<StoredAffiliation>.Text("work_postal_code", row => row.WorkPostalCode),
        BulkColumn<StoredAffiliation>.Text("work_town", row => row.WorkTown),
        BulkColumn<StoredAffiliation>.Text("home_country", row => row.HomeCountry),
        BulkColumn<StoredAffiliation>.Text("home_postal_code", row => row.HomePostalCode),
        BulkColumn<StoredAffiliation>.Text("home_town", row => row.HomeTown),
        BulkColumn<StoredAffiliation>.Number("shares_basis_points", row => row.SharesBasisPoints),
        BulkColumn<StoredAffiliation>.Text("request_id", row => row.RequestId));

    /// <summary>The beginning of a query for versions; a condition follows.</summary>
    public const string Select = $"SELECT {Columns} FROM affiliation_version WHERE ";

    /// <summary>The condition that a version was the one known at <c>@at</c>.</summary>
    public const string KnownAt = "known_from <= @at AND known_until > @at";

    /// <summary>The condition that an affiliation has a day in common with those from <c>@First</c> to <c>@Last</c>.</summary>
    public const string Overlaps = "entry_day <= @Last AND (exit_day IS NULL OR exit_day >= @First)";

    /// <summary>The versions of the affiliation of <c>@Employer</c>, <c>@Insured</c>, <c>@EntryDay</c>, from after <c>@after</c> to <c>@at</c>.</summary>
    public const string SelectVersions =
        $"{Select} employer = @Employer AND insured = @Insured AND entry_day = @EntryDay AND known_from > @after AND known_from <= @at ORDER BY known_from";

    /// <summary>What counts of <c>@insured</c>, in the order of the entries.</summary>
    public const string SelectCareer = $"{Select} insured = @insured AND {KnownAt} AND cancelled = 0 AND {Overlaps} ORDER BY entry_day, employer";

    /// <summary>The affiliations of <c>@employer</c>, of <c>@insured</c> or of both, after that of <c>@afterEmployer</c>, <c>@afterInsured</c>, <c>@afterEntry</c>.</summary>
    public static string SelectPage(bool ofEmployer, bool ofInsured, bool alsoCancelled, bool after) =>
        $"{Select} {KnownAt} AND {Overlaps}"
        + (ofEmployer ? " AND employer = @employer" : "")
        + (ofInsured ? " AND insured = @insured" : "")
        + (alsoCancelled ? "" : " AND cancelled = 0")
        + (after ? " AND (employer > @afterEmployer OR (employer = @afterEmployer AND (insured > @afterInsured OR (insured = @afterInsured AND entry_day > @afterEntry))))" : "")
        + " ORDER BY employer, insured, entry_day";

    /// <summary>The present versions of everything that some insured have, cancelled ones too.</summary>
    public static async Task<Dictionary<AffiliationKey, StoredAffiliation>> PresentOfAsync(
        ReadTransaction reading, IEnumerable<long> insured, CancellationToken cancellation)
    {
        var found = new Dictionary<AffiliationKey, StoredAffiliation>();
        foreach (long[] some in insured.Distinct().Chunk(NumbersInAQuery))
        {
            // Numbers in the text of the query: a parameter each would cost more than the search.
            string sql = $"{Select} insured IN ({string.Join(',', some)}) AND known_until = {Instants.Forever}";
            foreach (StoredAffiliation one in await reading.QueryAsync<StoredAffiliation>(sql, cancellation: cancellation).ConfigureAwait(false))
            {
                found.Add(one.Key, one);
            }
        }

        return found;
    }

    /// <summary>An affiliation as it was known at an instant; null when it was not.</summary>
    public static Task<StoredAffiliation?> FindAsync(ReadTransaction reading, AffiliationKey key, long at, CancellationToken cancellation) =>
        reading.FirstAsync<StoredAffiliation>(
            $"{Select} employer = @Employer AND insured = @Insured AND entry_day = @EntryDay AND {KnownAt}",
            new { key.Employer, key.Insured, key.EntryDay, at },
            cancellation);

    /// <summary>Adds versions, each in place of the one that was present until now.</summary>
    /// <param name="work">The unit of work, in which no affiliation may have two versions.</param>
    /// <param name="versions">The new versions.</param>
    /// <param name="replaced">Those whose place they take.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task AddAsync(UnitOfWork work, List<StoredAffiliation> versions, List<StoredAffiliation> replaced, CancellationToken cancellation)
    {
        if (replaced.Count > 0)
        {
            int closed = await work.ExecuteAsync(
                $"UPDATE affiliation_version SET known_until = @at WHERE employer = @Employer AND insured = @Insured AND entry_day = @EntryDay AND known_from = @KnownFrom AND known_until = {Instants.Forever}",
                replaced.Select(one => new { one.Employer, one.Insured, one.EntryDay, one.KnownFrom, at = work.RecordedAt }),
                cancellation).ConfigureAwait(false);
            if (closed != replaced.Count)
            {
                throw new StorageException(StorageFault.ChangedMeanwhile, "An affiliation was changed by somebody else while a declaration was decided; send it again.");
            }
        }

        _ = await work.InsertAsync(Rows, versions, cancellation).ConfigureAwait(false);
    }
}
