namespace BS2000Bridge.Affiliation.Affiliations;

/// <summary>The table of versions of affiliations.</summary>
internal static class AffiliationTable
{
    private const string Columns =
        """
        employer, insured, entry_day, known_from, known_until, cancelled AS IsCancelled, exit_day, exit_declared AS IsExitDeclared, exit_reason, scheme,
        occupation, contract_type, weekly_hours, trial_end, occupation_code, activity, work_country, work_postal_code, work_town,
        home_country, home_postal_code, home_town, shares_basis_points, request_id
        """;

    private static readonly BulkTable<AffiliationRow> Rows = new(
        "affiliation_version",
        BulkColumn<AffiliationRow>.Number("employer", row => row.Employer),
        BulkColumn<AffiliationRow>.Number("insured", row => row.Insured),
        BulkColumn<AffiliationRow>.Number("entry_day", row => row.EntryDay),
        BulkColumn<AffiliationRow>.Number("known_from", row => row.KnownFrom),
        BulkColumn<AffiliationRow>.Number("known_until", row => row.KnownUntil),
        BulkColumn<AffiliationRow>.Number("cancelled", row => row.IsCancelled ? 1 : 0),
        BulkColumn<AffiliationRow>.Number("exit_day", row => row.ExitDay),
        BulkColumn<AffiliationRow>.Number("exit_declared", row => row.IsExitDeclared ? 1 : 0),
        BulkColumn<AffiliationRow>.Text("exit_reason", row => row.ExitReason),
        BulkColumn<AffiliationRow>.Number("scheme", row => row.Scheme),
        BulkColumn<AffiliationRow>.Number("occupation", row => (long)row.Occupation),
        BulkColumn<AffiliationRow>.Number("contract_type", row => (long)row.ContractType),
        BulkColumn<AffiliationRow>.Number("weekly_hours", row => row.WeeklyHours),
        BulkColumn<AffiliationRow>.Number("trial_end", row => row.TrialEnd),
        BulkColumn<AffiliationRow>.Text("occupation_code", row => row.OccupationCode),
        BulkColumn<AffiliationRow>.Text("activity", row => row.Activity),
        BulkColumn<AffiliationRow>.Text("work_country", row => row.WorkCountry),
        BulkColumn<AffiliationRow>.Text("work_postal_code", row => row.WorkPostalCode),
        BulkColumn<AffiliationRow>.Text("work_town", row => row.WorkTown),
        BulkColumn<AffiliationRow>.Text("home_country", row => row.HomeCountry),
        BulkColumn<AffiliationRow>.Text("home_postal_code", row => row.HomePostalCode),
        BulkColumn<AffiliationRow>.Text("home_town", row => row.HomeTown),
        BulkColumn<AffiliationRow>.Number("shares_basis_points", row => row.SharesBasisPoints),
        BulkColumn<AffiliationRow>.Text("request_id", row => row.RequestId));

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
    public static async Task<Dictionary<AffiliationKey, AffiliationRow>> PresentOfAsync(
        ReadTransaction transaction, IEnumerable<InsuredNumber> insured, CancellationToken cancellationToken)
    {
        var found = new Dictionary<AffiliationKey, AffiliationRow>();
        foreach (string numbers in NumberLists.Of(insured.Select(number => number.Value)))
        {
            string sql = $"{Select} insured IN ({numbers}) AND known_until = {Instants.Forever}";
            foreach (AffiliationRow one in await transaction.QueryAsync<AffiliationRow>(sql, parameters: null, cancellationToken).ConfigureAwait(false))
            {
                found.Add(one.Key, one);
            }
        }

        return found;
    }

    /// <summary>An affiliation as it was known at an instant; null when it was not.</summary>
    public static Task<AffiliationRow?> FindAsync(ReadTransaction transaction, AffiliationKey key, long at, CancellationToken cancellationToken) =>
        transaction.FirstAsync<AffiliationRow>(
            $"{Select} employer = @Employer AND insured = @Insured AND entry_day = @EntryDay AND {KnownAt}",
            new { Employer = key.Employer.Value, Insured = key.Insured.Value, EntryDay = key.EntryDay.ToNumber(), at },
            cancellationToken);

    /// <summary>Adds versions, each in place of the one that was present until now.</summary>
    /// <param name="work">The unit of work, in which no affiliation may have two versions.</param>
    /// <param name="versions">The new versions.</param>
    /// <param name="replaced">Those whose place they take.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task AddAsync(UnitOfWork work, List<AffiliationRow> versions, List<AffiliationRow> replaced, CancellationToken cancellationToken)
    {
        if (replaced.Count > 0)
        {
            int closed = await work.ExecuteAsync(
                $"UPDATE affiliation_version SET known_until = @at WHERE employer = @Employer AND insured = @Insured AND entry_day = @EntryDay AND known_from = @KnownFrom AND known_until = {Instants.Forever}",
                replaced.Select(one => new { one.Employer, one.Insured, one.EntryDay, one.KnownFrom, at = work.RecordedAt }),
                cancellationToken).ConfigureAwait(false);
            if (closed != replaced.Count)
            {
                throw new StorageException(StorageFault.ChangedMeanwhile, "An affiliation was changed by somebody else while a declaration was decided; send it again.");
            }
        }

        _ = await work.InsertAsync(Rows, versions, cancellationToken).ConfigureAwait(false);
    }
}
